package org.chancery.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;

/** What the compose file says, with the defaults of its variables filled in. */
final class ComposeFile {

  static final Path PATH = Path.of("docker-compose.yml");
  static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Z_]+:-([^}]*)}");

  private final Map<String, Map<String, Object>> services;

  @SuppressWarnings("unchecked") // the shape of a compose file
  ComposeFile() {
    try {
      Map<String, Object> file = new Yaml().load(Files.readString(PATH));
      services = (Map<String, Map<String, Object>>) file.get("services");
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  Map<String, Map<String, Object>> services() {
    return services;
  }

  @SuppressWarnings("unchecked") // as above
  Map<String, String> environment(String service) {
    var resolved = new TreeMap<String, String>();
    ((Map<String, String>) services.get(service).get("environment"))
        .forEach((name, value) -> resolved.put(name, VARIABLE.matcher(value).replaceAll("$1")));
    return resolved;
  }

  @SuppressWarnings("unchecked") // as above
  List<String> volumes(String service) {
    return (List<String>) services.get(service).get("volumes");
  }
}
