package org.councilnotes.index;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.SourceFile;
import org.councilnotes.search.Tries;
import org.councilnotes.search.WayVersion;

/** A line of the ledger as a document of the index, and back. */
final class LedgerDocuments {

  static final Set<String> FIELDS =
      Set.of(
          Schema.PATH,
          Schema.HASH,
          Schema.READING,
          Schema.TAGGING,
          Schema.STATE,
          Schema.REASON,
          Schema.CAUSE,
          Schema.FILE_NOTE,
          Schema.TRIES,
          Schema.TRIED);

  private LedgerDocuments() {}

  static Document of(SourceFile file) {
    Document document = new Document();
    document.add(new StringField(Schema.RECORD, Schema.FILE, Field.Store.NO));
    document.add(new StringField(Schema.PATH, file.path(), Field.Store.YES));
    document.add(new StoredField(Schema.HASH, file.hash()));
    document.add(new StoredField(Schema.READING, file.version().reading()));
    document.add(new StoredField(Schema.TAGGING, file.version().tagging()));
    document.add(new StoredField(Schema.STATE, file.outcome().state()));
    document.add(new StoredField(Schema.REASON, file.outcome().reason()));
    file.outcome()
        .failure()
        .ifPresent(cause -> document.add(new StoredField(Schema.CAUSE, cause.name())));
    document.add(new StoredField(Schema.TRIES, file.tries().count()));
    document.add(new StoredField(Schema.TRIED, file.tries().last().getEpochSecond()));
    file.note()
        .ifPresent(note -> document.add(new StringField(Schema.FILE_NOTE, note, Field.Store.YES)));
    PassageTexts.addEmpty(document);
    return document;
  }

  static SourceFile read(Document document) {
    return new SourceFile(
        document.get(Schema.PATH),
        document.get(Schema.HASH),
        new WayVersion(document.get(Schema.READING), document.get(Schema.TAGGING)),
        outcome(document),
        Optional.ofNullable(document.get(Schema.FILE_NOTE)),
        tries(document));
  }

  private static Outcome outcome(Document document) {
    Outcome.Cause cause =
        Optional.ofNullable(document.get(Schema.CAUSE))
            .map(Outcome.Cause::valueOf)
            .orElse(Outcome.Cause.FILE);
    return Outcome.of(document.get(Schema.STATE), document.get(Schema.REASON), cause);
  }

  private static Tries tries(Document document) {
    int count = document.getField(Schema.TRIES).numericValue().intValue();
    long last = document.getField(Schema.TRIED).numericValue().longValue();
    return new Tries(count, Instant.ofEpochSecond(last));
  }
}
