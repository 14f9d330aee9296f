package org.chancery.signing;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifier for a terminal, without server or database. Exit codes: 0 genuine, 1 altered, 2
 * incompletely signed, 3 unknown or not ours, 4 no PDF or beyond the bounds, 64 wrong call.
 */
public final class Verify {
  /** Exit code of a wrong call, as in {@code sysexits.h}. */
  static final int WRONG_CALL = 64;

  private final PrintStream out;

  Verify(PrintStream out) {
    this.out = out;
  }

  /** Verifies the file named in the arguments and ends the process with the exit code. */
  public static void main(String[] arguments) {
    // Before the first logger exists: what readers of foreign bytes murmur is not for a person.
    if (System.getProperty("logback.configurationFile") == null) {
      System.setProperty("logback.configurationFile", "signing/quiet-logging.xml");
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new Verify(out).run(arguments));
  }

  /** Does what the arguments say; of several files the highest exit code counts. */
  int run(String... arguments) {
    Call call = Call.of(arguments);
    VerdictWords words = new VerdictWords(call.locale());
    String folder = call.trust();
    if (call.files().isEmpty() || folder == null) {
      out.println(words.text("signing.verify.usage"));
      return WRONG_CALL;
    }
    try {
      Trust trust = Trust.from(Path.of(folder));
      return call.files().stream().mapToInt(file -> run(call, file, trust, words)).max().orElse(0);
    } catch (UncheckedIOException | InvalidPathException unreadable) {
      out.println(words.text("signing.verify.no-trust", folder));
      return WRONG_CALL;
    }
  }

  private int run(Call call, String name, Trust trust, VerdictWords words) {
    try {
      Path file = Path.of(name);
      Verdict verdict =
          Files.size(file) > Verdicts.MOST_BYTES
              ? new Verdict.NotAPdf(Verdict.Unreadable.TOO_LARGE, List.of())
              : Verdicts.of(Files.readAllBytes(file), trust);
      if (call.files().size() > 1 && !call.json()) {
        out.println(name);
      }
      out.println(call.json() ? json(name, verdict, words) : plain(verdict, words));
      return code(verdict);
    } catch (IOException | InvalidPathException unreadable) {
      out.println(words.text("signing.verify.no-file", name));
      return WRONG_CALL;
    }
  }

  private static int code(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Genuine genuine -> 0;
      case Verdict.AlteredSince altered -> 1;
      case Verdict.IncompletelySigned some -> 2;
      case Verdict.ValidlySignedElsewhere elsewhere -> 3;
      case Verdict.Unknown unknown -> 3;
      case Verdict.NotAPdf not -> 4;
    };
  }

  private static String plain(Verdict verdict, VerdictWords words) {
    StringBuilder text = new StringBuilder(words.sentence(verdict));
    words.details(verdict).forEach(line -> text.append("\n  ").append(line));
    return text.toString();
  }

  private static String json(String name, Verdict verdict, VerdictWords words) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", name);
    json.put("verdict", verdict.getClass().getSimpleName());
    json.put("code", code(verdict));
    json.put("sentence", words.sentence(verdict));
    switch (verdict) {
      case Verdict.Genuine genuine -> {
        json.put("symbol", genuine.symbol());
        json.put("fingerprint", genuine.fingerprint());
        json.put("signers", signers(genuine.signers()));
      }
      case Verdict.IncompletelySigned some -> {
        json.put("symbol", some.symbol());
        json.put("fingerprint", some.fingerprint());
        json.put("signers", signers(some.signed()));
        json.put("missing", some.missing().stream().map(Verdict.Missing::party).toList());
      }
      case Verdict.ValidlySignedElsewhere elsewhere ->
          json.put("signers", signers(elsewhere.signers()));
      case Verdict.AlteredSince altered -> {
        json.put("what", altered.what().name());
        json.put("page", altered.where().page());
        json.put("field", altered.where().field());
      }
      case Verdict.Unknown unknown -> json.put("why", unknown.why().name());
      case Verdict.NotAPdf not -> json.put("why", not.why().name());
    }
    json.put("details", words.details(verdict));
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  private static List<Map<String, String>> signers(List<SignedBy> signers) {
    return signers.stream()
        .map(
            one ->
                Map.of(
                    "office", one.office().en(),
                    "agency", one.agency().en(),
                    "at", one.at().toString()))
        .toList();
  }

  /** The arguments, understood; an unknown one leaves the files out. */
  private record Call(List<String> files, @Nullable String trust, boolean json, Locale locale) {
    static Call of(String... arguments) {
      List<String> files = new ArrayList<>();
      String trust = null;
      boolean json = false;
      boolean understood = true;
      Locale locale = Locale.ENGLISH;
      for (int i = 0; i < arguments.length; i++) {
        boolean more = i + 1 < arguments.length;
        if (arguments[i].equals("--json")) {
          json = true;
        } else if (arguments[i].equals("--trust") && more) {
          trust = arguments[++i];
        } else if (arguments[i].equals("--lang") && more) {
          locale = Locale.forLanguageTag(arguments[++i]);
        } else if (!arguments[i].startsWith("--")) {
          files.add(arguments[i]);
        } else {
          understood = false;
        }
      }
      return new Call(understood ? files : List.of(), trust, json, locale);
    }
  }
}
