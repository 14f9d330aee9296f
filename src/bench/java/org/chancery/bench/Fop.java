package org.chancery.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Apache FOP, told to write what we write: PDF/A-2a and PDF/UA-1, with the same typefaces. */
final class Fop {

  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSerifCondensed";

  private final FopFactory factory;

  /** With the typefaces as files in that folder. */
  Fop(Path folder) throws IOException, ConfigurationException {
    var fonts = new StringBuilder();
    font(fonts, folder, "", "normal", "normal");
    font(fonts, folder, "-Bold", "normal", "bold");
    font(fonts, folder, "-Italic", "italic", "normal");
    font(fonts, folder, "-BoldItalic", "italic", "bold");
    var settings =
        "<fop version=\"1.0\"><accessibility>true</accessibility><renderers><renderer"
            + " mime=\"application/pdf\"><fonts>"
            + fonts
            + "</fonts></renderer></renderers></fop>";
    var file = Files.writeString(folder.resolve("fop.xml"), settings);
    this.factory =
        new FopFactoryBuilder(folder.toUri())
            .setConfiguration(new DefaultConfigurationBuilder().buildFromFile(file.toFile()))
            .build();
  }

  private static void font(
      StringBuilder fonts, Path folder, String face, String style, String weight)
      throws IOException {
    var file = folder.resolve("Paper" + face + ".ttf");
    try (var stream = Fop.class.getResourceAsStream(FONTS + face + ".ttf")) {
      Files.write(file, Objects.requireNonNull(stream, face).readAllBytes());
    }
    fonts.append(
        "<font embed-url=\"%s\"><font-triplet name=\"Paper\" style=\"%s\" weight=\"%s\"/></font>"
            .formatted(file.toUri(), style, weight));
  }

  byte[] compose(String formattingObjects, String title) {
    try {
      var agent = factory.newFOUserAgent();
      agent.setAccessibility(true);
      agent.setTitle(title);
      agent.getRendererOptions().put("pdf-a-mode", "PDF/A-2a");
      agent.getRendererOptions().put("pdf-ua-mode", "PDF/UA-1");
      agent.getEventBroadcaster().addEventListener(event -> {});
      var out = new ByteArrayOutputStream(1 << 20);
      var parsers = SAXParserFactory.newInstance();
      parsers.setNamespaceAware(true);
      parsers
          .newSAXParser()
          .parse(
              new InputSource(new StringReader(formattingObjects)),
              factory.newFop("application/pdf", agent, out).getDefaultHandler());
      return out.toByteArray();
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalStateException("FOP composed nothing", e);
    }
  }
}
