package org.chancery.documents.akn;

import java.util.Locale;
import org.chancery.documents.AkomaNtosoAgenda;
import org.chancery.documents.AkomaNtosoSetting;
import org.chancery.documents.FinalText;
import org.chancery.documents.pdf.Words;

/**
 * Writes an agenda as a document of Akoma Ntoso: its title and symbol are the preface, each item a
 * container of its own with its number, its subject, what the meeting does with it, and the
 * documents that are attached.
 */
public final class AgendaWriter {

  private final Xml xml = new Xml();
  private final AkomaNtosoAgenda agenda;
  private final AkomaNtosoSetting setting;
  private final Words words;

  private AgendaWriter(AkomaNtosoAgenda agenda, AkomaNtosoSetting setting) {
    this.agenda = agenda;
    this.setting = setting;
    this.words = Words.in(setting.language());
  }

  /**
   * Writes an agenda.
   *
   * @param agenda its words
   * @param setting what the file says of them
   * @return XML in UTF-8
   */
  public static byte[] write(AkomaNtosoAgenda agenda, AkomaNtosoSetting setting) {
    return new AgendaWriter(agenda, setting).write();
  }

  private byte[] write() {
    var language = setting.language().getLanguage();
    xml.open("akomaNtoso", "xmlns", Xml.AKN);
    xml.open("doc", "name", setting.nature(), "contains", "singleVersion");
    new Metadata(xml, setting, "doc").write("main", agenda.fingerprint());
    xml.open("preface", "xml:lang", language);
    if (setting.symbol() instanceof String symbol) {
      xml.open("p").open("docNumber").text(symbol).close().close();
    }
    xml.open("p").open("docTitle").text(agenda.title()).close().close().close();
    xml.open("mainBody", "xml:lang", language);
    for (int i = 0; i < agenda.items().size(); i++) {
      item(agenda.items().get(i), i + 1);
    }
    xml.close().close().close();
    return xml.written();
  }

  private void item(AkomaNtosoAgenda.Item item, int number) {
    var said = item.words();
    var kind = said.kind().name().toLowerCase(Locale.ROOT);
    xml.open("hcontainer", "name", "item", "eId", "item_" + item.id());
    xml.open("num").text(number + ".").close();
    xml.open("heading").text(said.subject()).close();
    xml.open("content");
    xml.open("p", "class", kind).text(words.say("item." + kind)).close();
    if (!said.attachments().isEmpty()) {
      xml.open("blockList", "eId", "list_" + item.id(), "class", "attachments");
      for (int i = 0; i < said.attachments().size(); i++) {
        xml.open("item", "eId", "attached_" + item.id() + "_" + (i + 1)).open("p");
        attachment(said.attachments().get(i));
        xml.close().close();
      }
      xml.close();
    }
    xml.close().close();
  }

  /** In the words of the paper, with the symbol marked as the number of a document. */
  private void attachment(FinalText.Attachment attached) {
    var whole =
        words.say(
            "attachment",
            attached.title(),
            "\0",
            Integer.toString(attached.revision()),
            attached.fingerprint());
    var at = whole.indexOf('\0');
    xml.text(whole.substring(0, at));
    xml.open("docNumber").text(attached.symbol()).close();
    xml.text(whole.substring(at + 1));
  }
}
