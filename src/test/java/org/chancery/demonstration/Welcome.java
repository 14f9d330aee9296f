package org.chancery.demonstration;

/** What the demonstration prints when it is ready. */
final class Welcome {

  private final Ports ports;
  private final DataFolder folder;
  private final String issuer;

  Welcome(Ports ports, DataFolder folder, String issuer) {
    this.ports = ports;
    this.folder = folder;
    this.issuer = issuer;
  }

  @Override
  public String toString() {
    var text = new StringBuilder();
    String commission = "";
    for (Account account : Accounts.all()) {
      if (!commission.equals(account.commission())) {
        commission = account.commission();
        text.append("\nCommission %s (SAMPLE / ОБРАЗЕЦ)\n".formatted(commission));
        text.append(line("sign-in name", "password", "key passphrase", "capacities"));
      }
      text.append(
          line(
              account.login(),
              account.password(),
              account.signs() ? account.passphrase() : "–",
              String.join("; ", account.capacities())));
    }
    text.append(
        """

        One-time code  ./portal code NAME
        Keycloak       %s (its administrator: %s, the same word as password)
        Database       localhost:%d
        Data           %s
        Logs           %s
        Stop with Ctrl-C; start over with --reset.
        """
            .formatted(
                issuer,
                KeycloakServer.ADMINISTRATOR,
                ports.database(),
                folder.of(""),
                folder.log("portal").getParent()));
    return text.toString();
  }

  private static String line(String login, String password, String passphrase, String capacities) {
    return "  %-24s %-31s %-28s %s%n".formatted(login, password, passphrase, capacities);
  }
}
