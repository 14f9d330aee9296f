// Imported by the application shell, so that the styles arrive as one file beside the page's first script.
import "./chancery.css";
