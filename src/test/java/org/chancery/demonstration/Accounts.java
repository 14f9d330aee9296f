package org.chancery.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The sign-in names of the sample commissions, read from the files that found them. */
public final class Accounts {

  private static final List<String> COMMISSIONS =
      List.of("demonstration/commission.yaml", "demonstration/river-basin.yaml");
  private static final List<String> PER_SEGMENT =
      List.of("head", "delegate", "expert", "segment-admin");

  private Accounts() {}

  /**
   * Everybody.
   *
   * @return in the order of the files
   */
  public static List<Account> all() {
    return COMMISSIONS.stream().flatMap(file -> of(file).stream()).toList();
  }

  private static List<Account> of(String file) {
    Map<String, Object> data = read(file);
    String commission = text(map(data.get("commission")).get("code"));
    var segments = new LinkedHashMap<String, String>();
    list(data.get("segments"))
        .forEach(segment -> segments.put(text(segment.get("code")), name(segment)));
    var listed = new LinkedHashMap<String, List<Map<String, Object>>>();
    list(data.get("offices"))
        .forEach(office -> listed.put(text(office.get("login")), list(office.get("capacities"))));
    if (!data.containsKey("officesPerSegment")) {
      segments.keySet().forEach(code -> addPerSegment(code, chairOf(data), listed));
    }
    var accounts = new ArrayList<Account>();
    listed.forEach(
        (login, capacities) ->
            accounts.add(
                new Account(
                    login,
                    commission,
                    office(login),
                    whose(login, capacities, segments),
                    capacities.stream().map(Accounts::words).toList())));
    return List.copyOf(accounts);
  }

  private static void addPerSegment(
      String code, String chair, Map<String, List<Map<String, Object>>> listed) {
    for (String office : PER_SEGMENT) {
      if (office.equals("head") && code.equals(chair)) {
        continue; // the chair is this segment's head of delegation
      }
      Map<String, Object> capacity =
          switch (office) {
            case "head" -> Map.of("capacity", "head-of-delegation", "segment", code);
            case "expert" -> Map.of("capacity", "expert", "segment", code, "body", "CCS");
            case "segment-admin" -> Map.of("capacity", "segment-administrator", "segment", code);
            default -> Map.of("capacity", office, "segment", code);
          };
      listed.putIfAbsent(office + "." + code.toLowerCase(Locale.ROOT), List.of(capacity));
    }
  }

  private static String chairOf(Map<String, Object> data) {
    return list(data.get("bodies")).stream()
        .filter(body -> "commission".equals(body.get("kind")))
        .map(body -> text(map(body.get("chair")).get("segment")))
        .findFirst()
        .orElse("");
  }

  private static String office(String login) {
    return switch (login.substring(0, (login + ".").indexOf('.'))) {
      case "head" -> "Head of Delegation";
      case "segment-admin" -> "Segment Administrator";
      case "admin" -> "Administrator";
      case String first -> first.substring(0, 1).toUpperCase(Locale.ROOT) + first.substring(1);
    };
  }

  private static String whose(
      String login, List<Map<String, Object>> capacities, Map<String, String> segments) {
    Map<String, Object> first = capacities.getFirst();
    if (first.get("agency") instanceof String agency) {
      return agency.charAt(0) + agency.substring(1).toLowerCase(Locale.ROOT);
    }
    if (first.get("segment") instanceof String segment) {
      return segments.getOrDefault(segment, segment).replace(" (SAMPLE)", "");
    }
    return login.endsWith(".ccs") ? "CCS" : "Commission";
  }

  private static String words(Map<String, Object> capacity) {
    var words = new StringBuilder(text(capacity.get("capacity")).replace('-', ' '));
    for (String of : List.of("segment", "body", "agency")) {
      if (capacity.containsKey(of)) {
        words.append(' ').append(capacity.get(of));
      }
    }
    return words.toString();
  }

  private static String name(Map<String, Object> thing) {
    return text(map(thing.get("names")).get("en"));
  }

  private static Map<String, Object> read(String file) {
    try (InputStream stream = Accounts.class.getClassLoader().getResourceAsStream(file)) {
      if (stream == null) {
        throw new CannotStart(file + " is missing: the build is not complete.");
      }
      return map(new Yaml().load(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw new CannotStart(file + " cannot be read.", unreadable);
    }
  }

  private static String text(Object value) {
    return String.valueOf(value);
  }

  @SuppressWarnings("unchecked") // a mapping of YAML has texts as keys here
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked") // as above
  private static List<Map<String, Object>> list(Object value) {
    return (List<Map<String, Object>>) value;
  }
}
