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
import org.councilnotes.terms.Fields;

/** A line of the ledger as a document of the index, and back. */
final class LedgerDocuments {

  static final Set<String> FIELDS =
      Set.of(
          Fields.PATH,
          Fields.HASH,
          Fields.READING,
          Fields.TAGGING,
          Fields.STATE,
          Fields.REASON,
          Fields.CAUSE,
          Fields.FILE_NOTE,
          Fields.TRIES,
          Fields.TRIED);

  private LedgerDocuments() {}

  static Document of(SourceFile file) {
    Document document = new Document();
    document.add(new StringField(Fields.RECORD, Fields.FILE, Field.Store.NO));
    document.add(new StringField(Fields.PATH, file.path(), Field.Store.YES));
    document.add(new StoredField(Fields.HASH, file.hash()));
    document.add(new StoredField(Fields.READING, file.version().reading()));
    document.add(new StoredField(Fields.TAGGING, file.version().tagging()));
    document.add(new StoredField(Fields.STATE, file.outcome().state()));
    document.add(new StoredField(Fields.REASON, file.outcome().reason()));
    file.outcome()
        .failure()
        .ifPresent(cause -> document.add(new StoredField(Fields.CAUSE, cause.name())));
    document.add(new StoredField(Fields.TRIES, file.tries().count()));
    document.add(new StoredField(Fields.TRIED, file.tries().last().getEpochSecond()));
    file.note()
        .ifPresent(note -> document.add(new StringField(Fields.FILE_NOTE, note, Field.Store.YES)));
    PassageTexts.addEmpty(document);
    return document;
  }

  static SourceFile read(Document document) {
    return new SourceFile(
        document.get(Fields.PATH),
        document.get(Fields.HASH),
        new WayVersion(document.get(Fields.READING), document.get(Fields.TAGGING)),
        outcome(document),
        Optional.ofNullable(document.get(Fields.FILE_NOTE)),
        tries(document));
  }

  private static Outcome outcome(Document document) {
    Outcome.Cause cause =
        Optional.ofNullable(document.get(Fields.CAUSE))
            .map(Outcome.Cause::valueOf)
            .orElse(Outcome.Cause.FILE);
    return Outcome.of(document.get(Fields.STATE), document.get(Fields.REASON), cause);
  }

  private static Tries tries(Document document) {
    int count = document.getField(Fields.TRIES).numericValue().intValue();
    long last = document.getField(Fields.TRIED).numericValue().longValue();
    return new Tries(count, Instant.ofEpochSecond(last));
  }
}
