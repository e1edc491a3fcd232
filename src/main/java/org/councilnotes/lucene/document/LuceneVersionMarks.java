package org.councilnotes.lucene.document;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.councilnotes.store.DocumentVersions;
import org.councilnotes.store.NoteVersion;
import org.councilnotes.store.VersionGrouping;
import org.councilnotes.store.schema.IndexFields;

/**
 * Maintains the marks that say which versions of a document count. Considers only documents of
 * which a note was written or deleted. For their other versions it updates doc values only, so the
 * cost of a note does not grow with the archive.
 */
public final class LuceneVersionMarks {

  public static final long COUNTS = 1;
  private static final long COUNTS_NOT = 0;

  /** Keys of documents of which a note was written. */
  private final Set<String> written = ConcurrentHashMap.newKeySet();

  private final Set<String> thinned = ConcurrentHashMap.newKeySet();

  public void wrote(String noteId) {
    NoteVersion.documentOf(noteId).ifPresent(written::add);
  }

  public void tookOut(String noteId) {
    NoteVersion.documentOf(noteId).ifPresent(thinned::add);
  }

  /** Updates the marks of all versions of the documents that were touched since the last call. */
  public void renew(IndexWriter writer) throws IOException {
    Set<String> touched = new HashSet<>(written);
    touched.addAll(thinned);
    if (!touched.isEmpty()) {
      try (IndexReader reader = DirectoryReader.open(writer)) {
        LuceneStoredNotes notes = new LuceneStoredNotes(new IndexSearcher(reader));
        for (String document : touched) {
          renew(document, notes, writer);
        }
      }
    }
    written.clear();
    thinned.clear();
  }

  /** A note is written with marks that count. The only version of a document needs no update. */
  private void renew(String document, LuceneStoredNotes notes, IndexWriter writer)
      throws IOException {
    DocumentVersions held = held(document, notes);
    if (held.versions().size() > 1 || thinned.contains(document)) {
      mark(held, writer);
    }
  }

  private static DocumentVersions held(String document, LuceneStoredNotes notes)
      throws IOException {
    return new DocumentVersions(
        notes.heads(IndexFields.HEAD_DOCUMENT, document).stream()
            .map(NoteVersion::of)
            .flatMap(Optional::stream)
            .toList());
  }

  private static void mark(DocumentVersions held, IndexWriter writer) throws IOException {
    for (NoteVersion version : held.versions()) {
      Field[] marks =
          Stream.of(VersionGrouping.values())
              .map(counting -> mark(counting, held, version))
              .toArray(Field[]::new);
      writer.updateDocValues(new Term(IndexFields.NOTE_ID, version.id()), marks);
    }
  }

  private static Field mark(VersionGrouping counting, DocumentVersions held, NoteVersion version) {
    boolean counts = held.counted(counting).contains(version.id());
    return new NumericDocValuesField(IndexFields.counting(counting), counts ? COUNTS : COUNTS_NOT);
  }
}
