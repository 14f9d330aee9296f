package org.chancery.founding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.identity.Actor;
import org.chancery.identity.Capacity;
import org.chancery.identity.FoundingMandates;
import org.chancery.identity.IdentitySettings;
import org.chancery.segments.Charter;
import org.chancery.segments.Charter.Founder;
import org.chancery.segments.FoundingCommissions;
import org.chancery.segments.HolderKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Founds each named commission that does not exist yet, before the portal says that it is ready.
 */
@Component
class Founding implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(Founding.class);

  private final List<Resource> files;
  private final FoundingCommissions commissions;
  private final FoundingMandates mandates;
  private final IdentitySettings identity;
  private final FirstPapers papers;

  Founding(
      @Value("${chancery.commissions:}") List<Resource> files,
      FoundingCommissions commissions,
      FoundingMandates mandates,
      IdentitySettings identity,
      FirstPapers papers) {
    this.files = files;
    this.commissions = commissions;
    this.mandates = mandates;
    this.identity = identity;
    this.papers = papers;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    files.stream().map(CommissionFile::read).forEach(this::found);
  }

  void found(CommissionFile file) {
    if (!commissions.found(charter(file))) {
      return;
    }
    var actors = new ArrayList<Actor>();
    for (var appointment : new People(file, identity.issuer()).appointments()) {
      actors.add(mandates.appoint(appointment));
    }
    actors.stream()
        .filter(actor -> actor.is(Capacity.SECRETARY))
        .findFirst()
        .ifPresent(secretary -> papers.prepare(secretary, file));
    LOG.info("Founded the commission {}", file.commission().code());
  }

  /** A body works by the clock of its chair's segment, or of the commission's chair. */
  private static @Nullable String zone(CommissionFile file, CommissionFile.Body body) {
    return Stream.concat(
            Stream.of(body), file.bodies().stream().filter(b -> b.kind().equals("commission")))
        .flatMap(b -> Stream.ofNullable(b.chair()))
        .flatMap(chair -> file.segments().stream().filter(s -> s.code().equals(chair.segment())))
        .map(CommissionFile.Segment::zone)
        .findFirst()
        .orElse(null);
  }

  private static Charter charter(CommissionFile file) {
    var holders = new ArrayList<Founder>();
    for (var s : file.segments()) {
      holders.add(
          new Founder(
              HolderKind.SEGMENT,
              s.code(),
              null,
              s.names().en(),
              s.names().ru(),
              s.capital(),
              s.zone(),
              null));
    }
    for (var b : file.bodies()) {
      var names = b.names() == null ? file.commission().names() : b.names();
      holders.add(
          new Founder(
              HolderKind.BODY,
              b.code(),
              b.kind(),
              names.en(),
              names.ru(),
              null,
              zone(file, b),
              null));
    }
    for (var a : file.agencies()) {
      holders.add(
          new Founder(
              HolderKind.AGENCY,
              a.code(),
              null,
              a.names().en(),
              a.names().ru(),
              null,
              null,
              a.segment(),
              a.forms()));
    }
    var c = file.commission();
    return new Charter(
        c.code(),
        c.symbolPrefix(),
        c.names().en(),
        c.names().ru(),
        c.organisation().en(),
        c.organisation().ru(),
        Map.copyOf(c.rules()),
        holders);
  }
}
