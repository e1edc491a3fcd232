package org.councilnotes.opensearch.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.store.LedgerEntry;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class OpenSearchLedgerDocumentsTest {

  @Test
  void reasonIsStoredAsCodeAndArguments() {
    LedgerEntry file =
        new LedgerEntry(
            "notes/a.pdf",
            "0e",
            "7",
            new FileOutcome.Failed(ReasonCode.TIME_OUT.of(60), FileOutcome.Cause.TIME),
            Optional.empty());

    ObjectNode stored = OpenSearchLedgerDocuments.of(file);

    assertThat(stored.toString()).contains("{\"code\":\"time-out\",\"arguments\":[60]}");
    assertThat(OpenSearchLedgerDocuments.read(stored)).isEqualTo(file);
  }

  @Test
  void indexedFileHasNoReason() {
    LedgerEntry file =
        new LedgerEntry("notes/a.pdf", "0e", "7", new FileOutcome.Indexed(), Optional.of("a"));

    assertThat(OpenSearchLedgerDocuments.read(OpenSearchLedgerDocuments.of(file))).isEqualTo(file);
  }
}
