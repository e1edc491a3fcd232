package org.councilnotes.index;

import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.SourceFile;

/** A line of the ledger as a document of the index, and back. */
final class LedgerDocuments {

  static final Set<String> FIELDS =
      Set.of(
          Schema.PATH, Schema.HASH, Schema.READING, Schema.STATE, Schema.REASON, Schema.FILE_NOTE);

  private LedgerDocuments() {}

  static Document of(SourceFile file) {
    Document document = new Document();
    document.add(new StringField(Schema.RECORD, Schema.FILE, Field.Store.NO));
    document.add(new StringField(Schema.PATH, file.path(), Field.Store.YES));
    document.add(new StoredField(Schema.HASH, file.hash()));
    document.add(new StoredField(Schema.READING, file.version()));
    document.add(new StoredField(Schema.STATE, file.outcome().state()));
    document.add(new StoredField(Schema.REASON, file.outcome().reason()));
    file.note()
        .ifPresent(note -> document.add(new StringField(Schema.FILE_NOTE, note, Field.Store.YES)));
    return document;
  }

  static SourceFile read(Document document) {
    return new SourceFile(
        document.get(Schema.PATH),
        document.get(Schema.HASH),
        document.get(Schema.READING),
        Outcome.of(document.get(Schema.STATE), document.get(Schema.REASON)),
        Optional.ofNullable(document.get(Schema.FILE_NOTE)));
  }
}
