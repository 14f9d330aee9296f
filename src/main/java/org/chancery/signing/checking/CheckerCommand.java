package org.chancery.signing.checking;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a checking process is started: with the portal's own classes and the bounds of one file. */
final class CheckerCommand {

  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  /**
   * The heap is what one file may take; the rest keeps what is not heap in proportion. Both
   * compilers work: without the second one six signatures take more than twice the time.
   */
  private static final List<String> OPTIONS =
      List.of(
          "-Xms64m",
          "-Xmx512m",
          "-Xss1m",
          "-XX:MaxMetaspaceSize=192m",
          "-XX:ReservedCodeCacheSize=64m",
          "-XX:MaxDirectMemorySize=16m",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-XX:-UsePerfData",
          "-XX:+DisableAttachMechanism",
          "-XX:-CreateCoredumpOnCrash",
          "-XX:+SuppressFatalErrorMessage",
          "-Dfile.encoding=UTF-8",
          "-Djava.awt.headless=true",
          "-Dlogback.configurationFile=signing/quiet-logging.xml");

  private CheckerCommand() {}

  static List<String> of(Path folder) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.add("-Duser.home=" + folder);
    command.add("-Djava.io.tmpdir=" + folder);
    var main = CheckingProcess.class.getName();
    if (isPacked()) {
      command.add("-Dloader.main=" + main);
    }
    command.addAll(List.of("-cp", classPath(), isPacked() ? LAUNCHER : main));
    return command;
  }

  /** Whether the portal runs from its jar of jars, packed or unpacked. */
  private static boolean isPacked() {
    return ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
  }

  /** The process stands elsewhere, so no path may be relative. */
  private static String classPath() {
    return Pattern.compile(Pattern.quote(File.pathSeparator))
        .splitAsStream(System.getProperty("java.class.path"))
        .map(entry -> Path.of(entry).toAbsolutePath().normalize().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
