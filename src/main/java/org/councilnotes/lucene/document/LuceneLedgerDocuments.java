package org.councilnotes.lucene.document;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.councilnotes.json.MarkingJudgementJson;
import org.councilnotes.json.ReasonJson;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Reason;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.PipelineVersion;
import org.councilnotes.store.ReadAttempts;
import org.councilnotes.store.schema.IndexFields;

/** Converts a ledger entry to a document of the index and back. */
public final class LuceneLedgerDocuments {

  static final Set<String> FIELDS =
      Set.of(
          IndexFields.PATH,
          IndexFields.HASH,
          IndexFields.READING,
          IndexFields.TAGGING,
          IndexFields.STATE,
          IndexFields.REASON,
          IndexFields.CAUSE,
          IndexFields.FILE_NOTE,
          IndexFields.TRIES,
          IndexFields.TRIED,
          IndexFields.CHARACTERS,
          IndexFields.LIMITE,
          IndexFields.JUDGEMENT);

  private LuceneLedgerDocuments() {}

  public static Document of(LedgerEntry file) {
    Document document = new Document();
    document.add(new StringField(IndexFields.RECORD, IndexFields.FILE, Field.Store.NO));
    document.add(new StringField(IndexFields.PATH, file.path(), Field.Store.YES));
    document.add(new StoredField(IndexFields.HASH, file.hash()));
    document.add(new StoredField(IndexFields.READING, file.version().reading()));
    document.add(new StoredField(IndexFields.TAGGING, file.version().tagging()));
    document.add(new StoredField(IndexFields.STATE, file.outcome().state()));
    file.outcome()
        .findReason()
        .ifPresent(r -> document.add(new StoredField(IndexFields.REASON, ReasonJson.text(r))));
    file.outcome()
        .failure()
        .ifPresent(cause -> document.add(new StoredField(IndexFields.CAUSE, cause.name())));
    document.add(new StoredField(IndexFields.TRIES, file.tries().count()));
    document.add(new StoredField(IndexFields.TRIED, file.tries().last().getEpochSecond()));
    document.add(new StoredField(IndexFields.CHARACTERS, file.characters()));
    if (file.limite()) {
      document.add(new StoredField(IndexFields.LIMITE, 1));
    }
    file.judgement()
        .map(judgement -> MarkingJudgementJson.write(judgement).toString())
        .ifPresent(text -> document.add(new StoredField(IndexFields.JUDGEMENT, text)));
    file.note()
        .ifPresent(
            note -> document.add(new StringField(IndexFields.FILE_NOTE, note, Field.Store.YES)));
    PassageTextFields.addEmpty(document);
    return document;
  }

  /** Reads entries one after another. What many of them share is kept once. Not for threads. */
  static final class Reading {

    private final Map<PipelineVersion, PipelineVersion> versions = new HashMap<>();

    LedgerEntry entry(Document document) {
      PipelineVersion version =
          new PipelineVersion(document.get(IndexFields.READING), document.get(IndexFields.TAGGING));
      return new LedgerEntry(
          document.get(IndexFields.PATH),
          document.get(IndexFields.HASH),
          versions.computeIfAbsent(version, _ -> version),
          outcome(document),
          Optional.ofNullable(document.get(IndexFields.FILE_NOTE)),
          tries(document),
          document.getField(IndexFields.CHARACTERS).numericValue().intValue(),
          Optional.ofNullable(document.getField(IndexFields.LIMITE)).isPresent(),
          Optional.ofNullable(document.get(IndexFields.JUDGEMENT))
              .map(MarkingJudgementJson::parse));
    }
  }

  private static FileOutcome outcome(Document document) {
    FileOutcome.Cause cause =
        Optional.ofNullable(document.get(IndexFields.CAUSE))
            .map(FileOutcome.Cause::valueOf)
            .orElse(FileOutcome.Cause.FILE);
    Optional<Reason> reason =
        Optional.ofNullable(document.get(IndexFields.REASON)).map(ReasonJson::parse);
    return FileOutcome.of(document.get(IndexFields.STATE), reason, cause);
  }

  private static ReadAttempts tries(Document document) {
    int count = document.getField(IndexFields.TRIES).numericValue().intValue();
    long last = document.getField(IndexFields.TRIED).numericValue().longValue();
    ReadAttempts tries = new ReadAttempts(count, Instant.ofEpochSecond(last));
    return tries.equals(ReadAttempts.NONE) ? ReadAttempts.NONE : tries;
  }
}
