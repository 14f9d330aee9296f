package org.chancery.signing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.chancery.signing.Verdict.NotAPdf;
import org.chancery.signing.Verdict.Unreadable;
import org.chancery.signing.checking.CheckerDesk;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Verdicts on files of strangers, by {@link Verdicts} in a process of its own: 30 seconds, 512 MB
 * of heap and 50 MB for a file, and a fresh process after 50 files or after one beyond these
 * bounds. One file is judged at a time, in the order in which they came.
 */
@Component
public class Checker implements DisposableBean {

  private final CheckerDesk desk;
  private final boolean warming;

  /**
   * A checker without process, which starts when the portal is ready or somebody asks.
   *
   * @param settings whether to start it before somebody asks
   * @param clock for which moment verdicts are asked
   */
  public Checker(CheckerSettings settings, Clock clock) {
    this.desk = new CheckerDesk(clock, Verdicts.LONGEST, CheckerDesk.MOST_FILES);
    this.warming = settings.warm();
  }

  /**
   * The verdict on a file; waits until all who asked before are served.
   *
   * @param file its bytes
   * @param trust whom to trust
   * @return the same as {@link Verdicts#of(byte[], Trust)}, what ended the process included; none
   *     if no process can be started
   */
  public Optional<Verdict> verdict(byte[] file, Trust trust) {
    if (file.length > Verdicts.MOST_BYTES) {
      return Optional.of(new NotAPdf(Unreadable.TOO_LARGE, List.of()));
    }
    return desk.verdict(file, trust);
  }

  /** The first visitor does not wait until a process is warm. */
  @EventListener(ApplicationReadyEvent.class)
  void warm() {
    if (warming) {
      desk.warm();
    }
  }

  /** Ends the process. */
  @Override
  public void destroy() {
    desk.close();
  }
}
