package org.chancery.founding;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.chancery.segments.Bilingual;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Russian names of host cities; a commission's file names them in English only. */
@Component
class Cities {

  private final Properties russian = new Properties();

  Cities() {
    var file = new ClassPathResource("demonstration/cities_ru.properties");
    try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      russian.load(in);
    } catch (IOException missing) {
      throw new UncheckedIOException("The cities are missing", missing);
    }
  }

  Bilingual named(String english) {
    return new Bilingual(english, russian.getProperty(english, english));
  }
}
