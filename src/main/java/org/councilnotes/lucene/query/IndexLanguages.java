package org.councilnotes.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.councilnotes.query.Facet;
import org.councilnotes.store.schema.IndexFields;

/**
 * The languages of the notes of an index. A word is searched by the stems of these only.
 *
 * @param tags BCP 47, each once
 */
record IndexLanguages(List<String> tags) {

  /** Cache by reader: a reader is immutable, and every query needs its languages. */
  private static final Map<IndexReader, IndexLanguages> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  IndexLanguages {
    tags = List.copyOf(tags);
  }

  static IndexLanguages of(IndexReader reader) throws IOException {
    IndexLanguages known = KNOWN.get(reader);
    if (known == null) {
      known = read(reader);
      KNOWN.put(reader, known);
    }
    return known;
  }

  private static IndexLanguages read(IndexReader reader) throws IOException {
    Set<String> tags = new LinkedHashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(IndexFields.facet(Facet.LANGUAGE));
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef tag = each.next(); tag != null; tag = each.next()) {
          tags.add(tag.utf8ToString());
        }
      }
    }
    return new IndexLanguages(new ArrayList<>(tags));
  }
}
