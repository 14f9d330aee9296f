package org.chancery.documents.docx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.chancery.documents.docx.reading.Reading;
import org.chancery.texts.BlockIds;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The class path of the reading process: a jar with its few classes and nothing else. They are
 * copied out of the running portal, so that it does not matter whether that is a jar of jars, an
 * unpacked one or a folder of classes.
 */
final class ReaderJar implements AutoCloseable {

  private static final String NAME = "reader.jar";

  private @Nullable Path folder;

  /** The jar, laid out anew if somebody tidied it away. */
  synchronized Path path() {
    Path jar = folder().resolve(NAME);
    if (!Files.isRegularFile(jar)) {
      try {
        write(jar);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return jar;
  }

  /** An empty place but for the jar, where the processes stand. */
  synchronized Path folder() {
    Path found = folder;
    if (found == null || !Files.isDirectory(found)) {
      try {
        found = Files.createTempDirectory("chancery-word-");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      folder = found;
    }
    return found;
  }

  private static void write(Path jar) throws IOException {
    var loader = Reading.class.getClassLoader();
    var found = new PathMatchingResourcePatternResolver(loader);
    try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
      String folder = folder(Reading.class);
      for (Resource resource : found.getResources("classpath*:" + folder + "*.class")) {
        add(out, folder, resource);
      }
      String name = folder(BlockIds.class);
      add(out, name, found.getResource("classpath:" + name + "BlockIds.class"));
    }
  }

  private static void add(JarOutputStream out, String folder, Resource resource)
      throws IOException {
    out.putNextEntry(new ZipEntry(folder + Objects.requireNonNull(resource.getFilename())));
    try (var bytes = resource.getInputStream()) {
      bytes.transferTo(out);
    }
  }

  private static String folder(Class<?> type) {
    return type.getPackageName().replace('.', '/') + "/";
  }

  @Override
  public synchronized void close() {
    try {
      if (folder != null) {
        Files.deleteIfExists(folder.resolve(NAME));
        Files.deleteIfExists(folder);
        folder = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
