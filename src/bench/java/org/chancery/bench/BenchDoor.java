package org.chancery.bench;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.chancery.drafting.EditingTickets;
import org.chancery.drafting.PreparingTexts;
import org.chancery.drafting.ReadingTexts;
import org.chancery.drafting.ReleasingTexts;
import org.chancery.drafting.StagingTexts;
import org.chancery.drafting.TextId;
import org.chancery.drafting.TextKind;
import org.chancery.drafting.WritingTogether;
import org.chancery.identity.CurrentActor;
import org.chancery.segments.Holder;
import org.chancery.segments.SpaceId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * A door for measurements, on the class path only while they are made: what pages do for a person
 * who is signed in, without pages. All checks of use cases and of the editing socket stay on.
 */
@RestController
@RequestMapping("bench")
class BenchDoor {

  private final CurrentActor current;
  private final PreparingTexts preparing;
  private final ReleasingTexts releasing;
  private final ReadingTexts reading;
  private final StagingTexts staging;
  private final WritingTogether writing;
  private final EditingTickets tickets;

  BenchDoor(
      CurrentActor current,
      PreparingTexts preparing,
      ReleasingTexts releasing,
      ReadingTexts reading,
      StagingTexts staging,
      WritingTogether writing,
      EditingTickets tickets) {
    this.current = current;
    this.preparing = preparing;
    this.releasing = releasing;
    this.reading = reading;
    this.staging = staging;
    this.writing = writing;
    this.tickets = tickets;
  }

  /** A text as the address of its page names it. */
  record Where(UUID space, UUID text) {

    TextId id() {
      return new TextId(new SpaceId(space), text);
    }

    static Where of(TextId id) {
      return new Where(id.space().id(), id.id());
    }
  }

  /** Begins a draft of so many pages. */
  @GetMapping("draft")
  Where draft(int pages) {
    var title = "Memorandum on " + pages + " pages";
    return Where.of(
        preparing.begin(
            current.get(), TextKind.MEMORANDUM, title, SampleText.of(pages, title), "en"));
  }

  /** Begins one and releases it to all segments. */
  @GetMapping("table")
  Where table(int pages) {
    var actor = current.get();
    var all = releasing.parties(actor).stream().map(Holder::id).toList();
    return Where.of(releasing.release(actor, draft(pages).id(), all));
  }

  /** Its words. */
  @GetMapping(value = "document", produces = "application/json")
  String document(Where where) {
    return reading.sheet(current.get(), where.id()).wording().canonical();
  }

  /** How many changes it has. */
  @GetMapping("version")
  int version(Where where) {
    return reading.sheet(current.get(), where.id()).version();
  }

  /** What the page of a text hands to its editor. */
  @GetMapping("ticket")
  Map<String, String> ticket(Where where, HttpSession session) {
    return Map.of(
        "ticket",
        tickets.issue(
            new EditingTickets.Ticket(
                current.get(), where.id(), session.getId(), office -> office.holderCode())));
  }

  /** Writes and takes back, here and there, so that the text stays as long as it is. */
  @GetMapping("write")
  int write(Where where, int changes) {
    return writing(where, restless -> restless.write(changes));
  }

  /** Names the present state, changes every other clause, and names that. */
  @GetMapping("revise")
  int revise(Where where) {
    staging.name(current.get(), where.id(), "Before");
    var version = writing(where, Restless::revise);
    staging.name(current.get(), where.id(), "After");
    return version;
  }

  private int writing(Where where, Consumer<Restless> work) {
    var actor = current.get();
    var sheet = reading.sheet(actor, where.id());
    var reader = new WaitingReader();
    var since = new WritingTogether.Since(sheet.version(), false);
    var hand = writing.join(actor, where.id(), since, office -> "", reader);
    try {
      work.accept(new Restless(sheet.wording().node(), sheet.version(), hand, reader));
    } finally {
      hand.leave();
    }
    return version(where);
  }

  /** Opens a text as its page does, and its editor after it; milliseconds of both. */
  @GetMapping("opening")
  double opening(Where where) {
    var actor = current.get();
    var reader = new WaitingReader();
    var start = System.nanoTime();
    var sheet = reading.open(actor, where.id());
    sheet.wording().canonical();
    var since = new WritingTogether.Since(sheet.version(), false);
    var hand = writing.join(actor, where.id(), since, office -> "", reader);
    reader.await(sheet.version());
    var took = System.nanoTime() - start;
    hand.leave();
    return took / 1e6;
  }

  /** Milliseconds of what changed between two revisions: read, and compared word by word. */
  @GetMapping("redline")
  Compared redline(Where where) {
    var actor = current.get();
    var revisions = reading.sheet(actor, where.id()).revisions();
    var start = System.nanoTime();
    var redline =
        reading.changes(actor, revisions.get(revisions.size() - 2).id(), revisions.getLast().id());
    var took = System.nanoTime() - start;
    return new Compared(took / 1e6, redline.summary().changed());
  }

  /**
   * A comparison.
   *
   * @param millis how long it took
   * @param changed how many blocks it found changed
   */
  record Compared(double millis, int changed) {}

  /** Addresses of drafts of five pages, for a day on which many are open. */
  @GetMapping("drafts")
  List<Where> drafts(int count) {
    var drafts = new ArrayList<Where>();
    for (int i = 0; i < count; i++) {
      drafts.add(draft(5));
    }
    return drafts;
  }
}
