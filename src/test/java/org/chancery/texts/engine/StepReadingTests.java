package org.chancery.texts.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a step, and why everything else is not. */
class StepReadingTests {

  private static final String PLAIN = "{'type':'plain','attrs':{'id':'plain001'}}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'from':3,'stepType':'replace','to':5}",
        "{'from':3,'slice':{'content':[{'text':'\\\"x\\\\','type':'text'}]},'stepType':'replace','to':3}",
        "{'from':3,'slice':{'content':[{'attrs':{'id':null},'type':'plain'}],'openStart':1},"
            + "'stepType':'replace','structure':true,'to':4}",
        "{'from':0,'gapFrom':1,'gapTo':3,'insert':0,'stepType':'replaceAround','to':4}",
        "{'from':0,'mark':{'attrs':{'id':'TJ.aaaaaaaa','option':2},'type':'bracket'},"
            + "'stepType':'addMark','to':4}",
        "{'from':0,'mark':{'type':'em'},'stepType':'removeMark','to':4}",
        "{'stepType':'markSet','steps':[{'from':0,'mark':{'type':'em'},'stepType':'addMark','to':4}]}",
        "{'mark':{'type':'em'},'pos':0,'stepType':'addNodeMark'}",
        "{'mark':{'type':'em'},'pos':0,'stepType':'removeNodeMark'}",
        "{'attr':'colwidth','pos':0,'stepType':'attr','value':[100,0]}",
        "{'attr':'id','pos':2147483647,'stepType':'attr','value':null}"
      })
  void everyKindOfStepIsWrittenAsItWasRead(String canonical) {
    String json = canonical.replace('\'', '"');
    assertThat(Step.read(StrictJson.read(json, Limits.FRAME_BYTES)).toJson()).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          no object                   | 7                                                              | wrong-type
          no kind                     | {'from':0,'to':1}                                              | missing
          an attribute of the document| {'stepType':'docAttr','attr':'id','value':'x'}                 | unknown-step
          an unknown kind             | {'stepType':'toString'}                                        | unknown-step
          a kind that is no word      | {'stepType':7}                                                 | wrong-type
          an unknown field            | {'stepType':'replace','from':0,'to':1,'colour':1}              | unknown-field
          no position                 | {'stepType':'replace','from':0}                                | missing
          a fraction                  | {'stepType':'replace','from':0.5,'to':1}                       | wrong-type
          a whole number as fraction  | {'stepType':'replace','from':1.0,'to':1}                       | wrong-type
          a position as a word        | {'stepType':'replace','from':'0','to':1}                       | wrong-type
          a negative position         | {'stepType':'replace','from':-1,'to':1}                        | wrong-type
          a position beyond 2^31      | {'stepType':'replace','from':0,'to':2147483648}                | wrong-type
          a range backwards           | {'stepType':'replace','from':2,'to':1}                         | backwards
          a mark backwards            | {'stepType':'addMark','from':2,'to':1,'mark':{'type':'em'}}    | backwards
          a gap outside               | {'stepType':'replaceAround','from':2,'to':4,'gapFrom':1,'gapTo':3,'insert':0} | backwards
          a gap beyond the slice      | {'stepType':'replaceAround','from':2,'to':4,'gapFrom':2,'gapTo':3,'insert':1} | backwards
          a flag that is a number     | {'stepType':'replace','from':0,'to':1,'structure':1}           | wrong-type
          a slice of nothing          | {'stepType':'replace','from':0,'to':1,'slice':{'content':[]}}  | missing
          no slice                    | {'stepType':'replace','from':0,'to':1,'slice':null}            | wrong-type
          an unknown mark             | {'stepType':'addMark','from':0,'to':1,'mark':{'type':'blink'}} | unknown-mark
          a mark without its id       | {'stepType':'addMark','from':0,'to':1,'mark':{'type':'insertion'}} | missing
          a dangerous link            | {'stepType':'addMark','from':0,'to':1,'mark':{'type':'link','attrs':{'href':'javascript:alert(1)'}}} | bad-href
          a set in a set              | {'stepType':'markSet','steps':[{'stepType':'markSet','steps':[]}]} | unknown-field
          an attribute without value  | {'stepType':'attr','pos':0,'attr':'id'}                        | missing
          an object as value          | {'stepType':'attr','pos':0,'attr':'id','value':{}}             | wrong-type
          """)
  void whatIsNoStepIsRefused(String what, String json, String code) {
    assertThatThrownBy(() -> Step.read(SampleDocuments.json(json)))
        .as(what)
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          {'content':[{'type':'script'}]}                                    | unknown-node
          {'content':[{'type':'plain','style':'red'}]}                       | unknown-field
          {'content':[{'type':'plain','attrs':{'id':'plain001','x':1}}]}     | unknown-attribute
          {'content':[{'type':'plain','attrs':{'id':7}}]}                    | wrong-type
          {'content':[{'type':'table_cell','attrs':{'colspan':0}}]}          | bad-span
          {'content':[{'type':'placeholder','attrs':{'label':'a\\tb'}}]}     | bad-label
          {'content':[{'type':'text','text':''}]}                            | empty-text
          {'content':[{'type':'text','text':'x','attrs':{}}]}                | unknown-field
          {'content':[{'type':'text','text':'x','marks':[{'type':'em'},{'type':'em'}]}]} | repeated-mark
          {'content':[{'type':'plain'}],'openStart':2}                       | too-open
          {'content':[{'type':'text','text':'x'}],'openEnd':1}               | too-open
          {'content':[{'type':'plain'}],'openStart':1,'openEnd':1}           | missing
          {'content':[{'type':'plain'}],'open':1}                            | unknown-field
          """)
  void whatIsNoSliceIsRefused(String slice, String code) {
    String step = "{'stepType':'replace','from':0,'to':0,'slice':" + slice + "}";
    assertThatThrownBy(() -> Step.read(SampleDocuments.json(step)))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }

  @Test
  void aFaultSaysWhereItIs() {
    String steps =
        "[{'stepType':'replace','from':0,'to':0},{'stepType':'replace','from':0,'to':0,"
            + "'slice':{'content':[{'type':'plain','content':[{'type':'script'}]}]}}]";
    assertThatThrownBy(() -> Steps.read(SampleDocuments.json(steps)))
        .isInstanceOfSatisfying(
            Fault.class,
            fault -> assertThat(fault.path()).isEqualTo("/1/slice/content/0/content/0"));
  }

  @Test
  void aCommitHasFiveHundredStepsAtMostAndASetCountsAsItsSteps() {
    String step = "{'stepType':'addMark','from':0,'to':1,'mark':{'type':'em'}}";
    assertThat(Steps.read(SampleDocuments.json(list(step, Limits.STEPS)))).hasSize(Limits.STEPS);
    assertTooMany(list(step, Limits.STEPS + 1));
    assertTooMany("[{'stepType':'markSet','steps':" + list(step, Limits.STEPS) + "}]");
  }

  private static void assertTooMany(String steps) {
    assertThatThrownBy(() -> Steps.read(SampleDocuments.json(steps)))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("too-many-steps"));
  }

  private static String list(String step, int times) {
    return "[" + String.join(",", Collections.nCopies(times, step)) + "]";
  }

  @Test
  void nodesBeyondTheDeepestLevelAreNotRead() {
    String inner = PLAIN;
    for (int i = 0; i < Limits.NODE_DEPTH; i++) {
      inner = "{'type':'quotation','content':[" + inner + "]}";
    }
    String deep = inner;
    Node.fromJson(Schema.official(), SampleDocuments.json(deep));
    assertThatThrownBy(
            () ->
                Node.fromJson(
                    Schema.official(),
                    SampleDocuments.json("{'type':'quotation','content':[" + deep + "]}")))
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.code()).isEqualTo("too-deep"));
  }

  @ParameterizedTest
  @CsvSource({"'', not-json", "{, not-json", "1 2, not-json", "'{\"a\":1,\"a\":2}', not-json"})
  void whatIsNoJsonIsRefused(String json, String code) {
    assertThatThrownBy(() -> StrictJson.read(json, 100))
        .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }

  @Test
  void jsonTooLargeOrTooDeepIsRefusedBeforeItIsRead() {
    assertThatThrownBy(() -> StrictJson.read("\"жж\"", 5)).hasMessageContaining("too-large");
    String deep = "[".repeat(Limits.JSON_DEPTH + 1) + "]".repeat(Limits.JSON_DEPTH + 1);
    assertThatThrownBy(() -> StrictJson.read(deep, 1000)).hasMessageContaining("too-deep");
  }
}
