package org.chancery.drafting;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.function.Function;
import org.chancery.identity.Actor;
import org.chancery.identity.Office;
import org.chancery.segments.MandateId;

/** One reader of an open text, who may write if the mandate may. */
final class Writer implements Hand {

  private final OpenText text;
  private final Actor actor;
  private final boolean mayWrite;
  private final Audience audience;
  private final Function<Office, String> naming;
  private final BitSet met = new BitSet();
  private int byline = -1;

  Writer(
      OpenText text,
      Actor actor,
      boolean mayWrite,
      Audience audience,
      Function<Office, String> naming) {
    this.text = text;
    this.actor = actor;
    this.mayWrite = mayWrite;
    this.audience = audience;
    this.naming = naming;
  }

  Actor actor() {
    return actor;
  }

  MandateId mandate() {
    return actor.id();
  }

  boolean mayWrite() {
    return mayWrite;
  }

  /** Whose suggestions these are: the code of the segment, body or agency. */
  String code() {
    return actor.holder().code();
  }

  int byline() {
    return byline;
  }

  void becomes(int number) {
    byline = number;
  }

  /** Whether the reader hears of this author for the first time. */
  boolean meets(int number) {
    synchronized (met) {
      var known = met.get(number);
      met.set(number);
      return !known;
    }
  }

  String name(Office office) {
    return naming.apply(office);
  }

  boolean sameSide(Office office) {
    return actor.actsFor(office.holder());
  }

  void tell(byte[] frame) {
    audience.tell(ByteBuffer.wrap(frame).asReadOnlyBuffer());
  }

  void refuse(Commit commit, Misplaced why) {
    tell(Frames.refused(commit, why));
  }

  void part(Audience.Parting why) {
    text.leave(this);
    audience.close(why);
  }

  @Override
  public void commit(Commit commit) {
    if (mayWrite) {
      text.commit(this, commit);
    } else {
      refuse(commit, new Misplaced("no-right"));
    }
  }

  @Override
  public void caret(int version, int from, int to) {
    text.caret(this, version, from, to);
  }

  @Override
  public void leave() {
    text.leave(this);
  }
}
