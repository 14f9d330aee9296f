package org.chancery.founding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chancery.segments.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of a commission: its facts as data, people by office only.
 *
 * @param commission name, symbols, rules
 * @param segments its segments
 * @param bodies the commission itself, councils, working groups, secretariat
 * @param agencies national agencies
 * @param meetings its meetings, held and planned
 * @param workPlans its work plans
 * @param offices who acts in which capacities
 * @param officesPerSegment absent: each segment has a head, a delegate, an expert and an
 *     administrator
 */
record CommissionFile(
    Facts commission,
    List<Segment> segments,
    List<Body> bodies,
    List<Agency> agencies,
    List<Planned> meetings,
    @Nullable List<Map<String, Object>> workPlans,
    List<Office> offices,
    @Nullable List<Object> officesPerSegment) {

  private static final JsonMapper RECORDS =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  static CommissionFile read(Resource file) {
    var options = new LoaderOptions();
    var dumping = new DumperOptions();
    var yaml =
        new Yaml(
            new SafeConstructor(options),
            new Representer(dumping),
            dumping,
            options,
            new DatesStayTexts());
    try (var in = file.getInputStream()) {
      Object data = yaml.load(in);
      return RECORDS.convertValue(data, CommissionFile.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read", unreadable);
    }
  }

  record Facts(
      String code,
      String symbolPrefix,
      Bilingual names,
      Bilingual organisation,
      Map<String, Object> rules) {}

  record Segment(String code, Bilingual names, String capital, String zone) {}

  record Body(
      String code,
      String kind,
      @Nullable Bilingual names,
      @Nullable Head chair,
      @Nullable Head head) {}

  record Head(@Nullable String segment, Bilingual office) {}

  record Agency(
      String code,
      String segment,
      Bilingual names,
      @Nullable Map<String, List<String>> inSentences) {

    Map<String, List<String>> forms() {
      return inSentences == null ? Map.of() : inSentences;
    }
  }

  record Planned(
      String body,
      int number,
      String date,
      String precision,
      @Nullable String city,
      @Nullable String host,
      String status,
      @Nullable Opening opening,
      @Nullable List<Preparatory> preparatory,
      @Nullable List<Item> agenda,
      @Nullable List<Side> sideEvents) {}

  record Opening(Bilingual subject) {}

  record Preparatory(String body, String from, String to, String precision) {}

  record Item(String kind, Bilingual subject) {}

  record Side(String kind, Instrument instrument) {}

  record Instrument(String type, Bilingual subject, List<String> parties) {}

  record Office(String login, List<Held> capacities) {}

  record Held(
      String capacity, @Nullable String segment, @Nullable String body, @Nullable String agency) {}

  /** A date keeps the precision with which it is written. */
  private static final class DatesStayTexts extends Resolver {
    @Override
    public void addImplicitResolver(Tag tag, Pattern pattern, String first, int limit) {
      if (!tag.equals(Tag.TIMESTAMP)) {
        super.addImplicitResolver(tag, pattern, first, limit);
      }
    }
  }
}
