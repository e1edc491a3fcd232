package org.councilnotes.index;

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
import org.councilnotes.search.Facet;
import org.councilnotes.terms.Fields;

/**
 * The languages of the notes of an index: a word is looked for by the stems of these only.
 *
 * @param tags BCP 47, each once
 */
record HeldLanguages(List<String> tags) {

  /** A reader never changes, and is read for every query. */
  private static final Map<IndexReader, HeldLanguages> KNOWN =
      Collections.synchronizedMap(new WeakHashMap<>());

  HeldLanguages {
    tags = List.copyOf(tags);
  }

  static HeldLanguages of(IndexReader reader) throws IOException {
    HeldLanguages known = KNOWN.get(reader);
    if (known == null) {
      known = read(reader);
      KNOWN.put(reader, known);
    }
    return known;
  }

  private static HeldLanguages read(IndexReader reader) throws IOException {
    Set<String> tags = new LinkedHashSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.facet(Facet.LANGUAGE));
      if (terms != null) {
        TermsEnum each = terms.iterator();
        for (BytesRef tag = each.next(); tag != null; tag = each.next()) {
          tags.add(tag.utf8ToString());
        }
      }
    }
    return new HeldLanguages(new ArrayList<>(tags));
  }
}
