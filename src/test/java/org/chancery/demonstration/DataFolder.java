package org.chancery.demonstration;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** What one demonstration keeps between its starts. */
public final class DataFolder {

  private static final long MEGABYTE = 1024 * 1024;
  private static final long NEEDED_AT_FIRST = 500 * MEGABYTE;
  private static final long NEEDED_LATER = 100 * MEGABYTE;

  private final Path root;

  public DataFolder(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  Path of(String name) {
    return root.resolve(name);
  }

  Path log(String name) {
    return root.resolve("logs").resolve(name + ".log");
  }

  /**
   * Refuses a folder that a broken first start left behind, one that cannot be written, and a full
   * disk.
   */
  void prepare() {
    boolean begun = Files.exists(of("postgresql"));
    if (begun && !Files.exists(marker())) {
      throw new CannotStart(
          "The data in %s are incomplete, because their first start was interrupted: start over with --reset."
              .formatted(root));
    }
    try {
      Files.createDirectories(root.resolve("logs"));
      Files.createDirectories(of("keys"));
      long free = Files.getFileStore(root).getUsableSpace();
      long needed = begun ? NEEDED_LATER : NEEDED_AT_FIRST;
      if (free < needed) {
        throw new CannotStart(
            "The disk is full: %s has %d MB left, and %d MB are needed."
                .formatted(root, free / MEGABYTE, needed / MEGABYTE));
      }
      Path probe = root.resolve("probe");
      Files.write(probe, new byte[(int) MEGABYTE]);
      Files.delete(probe);
    } catch (IOException refused) {
      throw new CannotStart(
          "The folder %s cannot be written (%s): free some space, or start as the user who owns it."
              .formatted(root, refused.getMessage()),
          refused);
    }
  }

  /** Notes that the first start came to its end. */
  void complete() {
    try {
      if (!Files.exists(marker())) {
        Files.createFile(marker());
      }
    } catch (IOException refused) {
      throw new CannotStart("The folder %s cannot be written.".formatted(root), refused);
    }
  }

  /** Removes everything that was kept. */
  public void reset() {
    if (!Files.exists(root)) {
      return;
    }
    try {
      Files.deleteIfExists(marker());
      Files.walkFileTree(
          root,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                Path folder, @org.jspecify.annotations.Nullable IOException failure)
                throws IOException {
              Files.delete(folder);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException refused) {
      throw new CannotStart(
          "The folder %s cannot be removed (%s).".formatted(root, refused.getMessage()), refused);
    }
  }

  private Path marker() {
    return root.resolve("complete");
  }
}
