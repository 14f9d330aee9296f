package org.chancery.drafting;

import org.chancery.identity.Actor;
import org.springframework.stereotype.Component;

/** Brings texts of tests to a stage, by the use cases that people use. */
@Component
public class SampleStages {

  private final StagingTexts staging;
  private final ReadingTexts reading;

  SampleStages(StagingTexts staging, ReadingTexts reading) {
    this.staging = staging;
    this.reading = reading;
  }

  /** From wherever it stands through every stage to the last; answers what the parties agree to. */
  public Revision frozen(Actor penHolder, TextId text) {
    for (var stage : new Stage[] {Stage.NEGOTIATION, Stage.CLEAN, Stage.FROZEN}) {
      if (reading.sheet(penHolder, text).stage().ordinal() < stage.ordinal()) {
        staging.enter(penHolder, text, stage);
      }
    }
    return reading.sheet(penHolder, text).revisions().getLast();
  }
}
