package org.chancery.demonstration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/**
 * The three neighbouring ports of one demonstration.
 *
 * @param portal of the portal
 * @param keycloak of Keycloak
 * @param database of PostgreSQL
 */
public record Ports(int portal, int keycloak, int database) {

  /** Refuses what is no port. */
  public Ports {
    for (int port : new int[] {portal, keycloak, database}) {
      if (port < 1024 || port > 65_535) {
        throw new CannotStart("Port " + port + " cannot be used: choose one from 1024 to 65533.");
      }
    }
  }

  /**
   * The portal's port and the two after it.
   *
   * @param portal of the portal
   * @return all three
   */
  public static Ports from(int portal) {
    return new Ports(portal, portal + 1, portal + 2);
  }

  /** Says which port is taken before anything is started on it. */
  void mustBeFree() {
    requireFree(portal, "the portal");
    requireFree(keycloak, "Keycloak");
    requireFree(database, "PostgreSQL");
  }

  private static void requireFree(int port, String purpose) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException taken) {
      throw busy(port, purpose, taken);
    }
    // a server on all addresses of IPv6 does not stop the first binding on every system
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
    } catch (IOException taken) {
      throw busy(port, purpose, taken);
    }
  }

  private static CannotStart busy(int port, String purpose, IOException taken) {
    return new CannotStart(
        "Port %d, meant for %s, is in use by another program: stop that one, or choose other ports with --port N (N, N+1 and N+2 are used)."
            .formatted(port, purpose),
        taken);
  }
}
