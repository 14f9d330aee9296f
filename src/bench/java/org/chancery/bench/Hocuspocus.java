package org.chancery.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;

/** The peer, in a process of Node on the servers' core. */
final class Hocuspocus implements AutoCloseable {

  private final Process process;
  private final int port;

  private Hocuspocus(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  static Hocuspocus start(Node24 node, Path document) {
    try {
      int port;
      try (var free = new ServerSocket(0)) {
        port = free.getLocalPort();
      }
      var process =
          node.start(Cores.SERVERS, "hocuspocus-server.mjs", port, document.toAbsolutePath());
      var said = process.inputReader().readLine();
      if (!"READY".equals(said)) {
        throw new IllegalStateException("Hocuspocus does not start: " + said);
      }
      return new Hocuspocus(process, port);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  String address() {
    return "ws://127.0.0.1:" + port;
  }

  /** taskset becomes what it starts. */
  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
