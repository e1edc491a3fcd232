package org.councilnotes.opensearch.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.councilnotes.TestNotes;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.store.coordination.ReadResult;
import org.junit.jupiter.api.Test;

class WorkSlotTest {

  @Test
  void resultIsReadAsItWasWritten() {
    Note note = TestNotes.DECLARATION_2019;
    FileOutcome partial = new FileOutcome.Partial(ReasonCode.PAGE_NEEDS_OCR.of(3));
    FileOutcome failed = new FileOutcome.Failed(ReasonCode.TIME_OUT.of(60), FileOutcome.Cause.TIME);
    for (ReadResult result :
        new ReadResult[] {
          new ReadResult(new FileOutcome.Indexed(), Optional.of(note), "text/plain", "1"),
          new ReadResult(partial, Optional.of(note), "application/pdf", "1"),
          new ReadResult(failed, Optional.empty(), "", "")
        }) {
      assertThat(WorkSlot.ReadResultJson.read(WorkSlot.ReadResultJson.write(result)))
          .isEqualTo(result);
    }
  }
}
