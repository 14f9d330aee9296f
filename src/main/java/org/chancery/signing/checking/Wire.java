package org.chancery.signing.checking;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chancery.segments.Bilingual;
import org.chancery.signing.Evidence;
import org.chancery.signing.Trust;
import org.chancery.signing.Verdict;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;

/**
 * What goes through the pipes, as JSON. A verdict is one of the records that {@link Verdict}
 * permits, and an argument of evidence one of four kinds of value; nothing else is ever made of it.
 */
final class Wire {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addMixIn(Verdict.class, ByName.class)
          .addMixIn(Evidence.class, WithArguments.class)
          .registerSubtypes(Verdict.class.getPermittedSubclasses())
          .build();

  private Wire() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
  private interface ByName {}

  private record WithArguments(
      @JsonSerialize(contentUsing = Writing.class) @JsonDeserialize(contentUsing = Reading.class)
          List<Object> arguments) {}

  /**
   * What the process must know beside the file.
   *
   * @param at the moment for which the verdict is asked
   * @param depositary roots, DER
   * @param states roots of each state, DER
   * @param time roots, DER
   */
  record Request(
      Instant at, List<byte[]> depositary, Map<String, List<byte[]>> states, List<byte[]> time) {

    static Request of(Trust trust, Instant at) {
      var states = new TreeMap<String, List<byte[]>>();
      trust.states().forEach((state, roots) -> states.put(state, encoded(roots)));
      return new Request(at, encoded(trust.depositary()), states, encoded(trust.time()));
    }

    Trust trust() {
      var roots = new TreeMap<String, List<X509Certificate>>();
      states.forEach((state, encoded) -> roots.put(state, decoded(encoded)));
      return new Trust(decoded(depositary), roots, decoded(time));
    }
  }

  static byte[] request(Trust trust, Instant at) {
    return MAPPER.writeValueAsBytes(Request.of(trust, at));
  }

  static Request request(byte[] json) {
    return MAPPER.readValue(json, Request.class);
  }

  static byte[] verdict(Verdict verdict) {
    return MAPPER.writerFor(Verdict.class).writeValueAsBytes(verdict);
  }

  /**
   * The verdict that a process wrote.
   *
   * @throws JacksonException if it is none
   */
  static Verdict verdict(byte[] json) {
    return MAPPER.readValue(json, Verdict.class);
  }

  private static List<byte[]> encoded(List<X509Certificate> roots) {
    var encoded = new ArrayList<byte[]>();
    try {
      for (var root : roots) {
        encoded.add(root.getEncoded());
      }
    } catch (CertificateEncodingException e) {
      throw new IllegalArgumentException(e);
    }
    return encoded;
  }

  private static List<X509Certificate> decoded(List<byte[]> encoded) {
    var roots = new ArrayList<X509Certificate>();
    try {
      var factory = CertificateFactory.getInstance("X.509");
      for (byte[] one : encoded) {
        if (factory.generateCertificate(new ByteArrayInputStream(one))
            instanceof X509Certificate root) {
          roots.add(root);
        }
      }
    } catch (CertificateException e) {
      throw new IllegalArgumentException(e);
    }
    return roots;
  }

  /** Writes an argument so that its kind can be told. */
  static final class Writing extends ValueSerializer<Object> {
    @Override
    public void serialize(Object value, JsonGenerator out, SerializationContext context) {
      switch (value) {
        case String words -> out.writeString(words);
        case Integer number -> out.writeNumber(number);
        case Long number -> out.writeNumber(number);
        case Instant at -> {
          out.writeStartObject();
          out.writeStringProperty("at", at.toString());
          out.writeEndObject();
        }
        case Bilingual names -> {
          out.writeStartObject();
          out.writeStringProperty("en", names.en());
          out.writeStringProperty("ru", names.ru());
          out.writeEndObject();
        }
        default -> throw new IllegalArgumentException("no argument of evidence: " + value);
      }
    }
  }

  /** Reads an argument. */
  static final class Reading extends ValueDeserializer<Object> {
    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) {
      JsonNode node = context.readTree(in);
      if (node.isString()) {
        return node.asString();
      }
      if (node.isInt()) {
        return node.intValue();
      }
      if (node.isIntegralNumber()) {
        return node.longValue();
      }
      return node.has("at")
          ? Instant.parse(node.path("at").asString())
          : new Bilingual(node.path("en").asString(), node.path("ru").asString());
    }
  }
}
