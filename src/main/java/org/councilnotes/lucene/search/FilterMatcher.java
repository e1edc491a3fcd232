package org.councilnotes.lucene.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.councilnotes.lucene.column.CompactNumbers;
import org.councilnotes.lucene.column.FieldColumn;
import org.councilnotes.lucene.column.SegmentView;
import org.councilnotes.lucene.column.ValueColumn;
import org.councilnotes.lucene.column.ViewColumns;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.plan.FilterPlan;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.QueryDocumentNumbers;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.SearchRequest;
import org.councilnotes.query.VersionScope;
import org.councilnotes.store.VersionGrouping;
import org.councilnotes.store.schema.CountryRolePair;
import org.councilnotes.store.schema.IndexFields;

/**
 * Applies the filters of a request to the matches of a query. The verdict on a passage is that it
 * is found, that it counts for one facet only (it would be found without the choice in that facet),
 * or neither.
 *
 * <p>If a role is chosen together with a country, one mention must have both. If no language is
 * chosen, only the version of a document that counts is found; versions in other languages count
 * for the language facet only. A note whose number is searched for, alone or with other words, is
 * found even if it is superseded.
 */
final class FilterMatcher {

  /** Verdict: the passage is found. All bits are set. */
  static final int FOUND = -1;

  /** Verdict: the passage is neither found nor counted. */
  static final int OUT = 0;

  private final QueryExpression query;
  private final Filters filters;
  private final List<DocumentNumber> asked;
  private final List<Facet> facets = new ArrayList<>();
  private final ValueCondition[] conditions;
  private final ValueCondition[] unwanted;
  private final ValueCondition[] pair;
  private final int language;
  private final boolean isPlain;
  private final boolean inAllVersions;
  private final boolean choosesLanguage;
  private int pairBits;
  private byte[] standing = {};
  private boolean allCount;
  private int[] named = {};
  private long leftOut;

  FilterMatcher(ViewColumns columns, SearchRequest request) {
    query = request.query();
    filters = request.filters();
    asked = QueryDocumentNumbers.numberedIn(request.query());
    FilterPlan filterPlan = new FilterPlan(filters);
    List<ValueCondition> wanted = new ArrayList<>();
    for (Facet facet : filterPlan.chosen()) {
      addConditions(facet, 1 << facets.size(), columns, wanted);
      facets.add(facet);
    }
    conditions = wanted.toArray(ValueCondition[]::new);
    pair =
        filterPlan.isPaired()
            ? new ValueCondition[] {inOneMention(columns)}
            : new ValueCondition[0];
    unwanted =
        filters.noneOf().entrySet().stream()
            .map(none -> choice(none.getKey(), none.getValue(), 0, columns))
            .toArray(ValueCondition[]::new);
    inAllVersions = filters.versions() == VersionScope.ALL;
    choosesLanguage = !filters.anyOf(Facet.LANGUAGE).isEmpty();
    isPlain = facets.isEmpty() && unwanted.length == 0;
    language = languages();
  }

  private int languages() {
    if (!facets.contains(Facet.LANGUAGE) && filters.versions() == VersionScope.LATEST) {
      facets.add(Facet.LANGUAGE);
    }
    return facets.indexOf(Facet.LANGUAGE);
  }

  private void addConditions(
      Facet facet, int bit, ViewColumns columns, List<ValueCondition> conditions) {
    Set<String> chosen = filters.anyOf(facet);
    if (!chosen.isEmpty()) {
      conditions.add(choice(facet, chosen, bit, columns));
    }
    if (facet.equals(Facet.YEAR) && !filters.years().isAll()) {
      FieldColumn years = columns.facet(facet);
      conditions.add(
          new ValueCondition(years, years.ordinals((String year) -> isWanted(year)), bit));
    }
  }

  /** A chosen country in a chosen role. */
  private ValueCondition inOneMention(ViewColumns columns) {
    pairBits = 1 << facets.indexOf(Facet.COUNTRY) | 1 << facets.indexOf(Facet.ROLE);
    List<String> pairs =
        CountryRolePair.pairs(filters.anyOf(Facet.COUNTRY), filters.anyOf(Facet.ROLE));
    FieldColumn mentions = columns.mentions().pairs();
    return new ValueCondition(mentions, mentions.ordinals(pairs), pairBits);
  }

  private boolean isWanted(String year) {
    return !year.equals(Facet.NOT_STATED) && filters.years().holds(Integer.parseInt(year));
  }

  private static ValueCondition choice(
      Facet facet, Set<String> values, int bit, ViewColumns columns) {
    FieldColumn column = columns.facet(facet);
    return new ValueCondition(column, column.ordinals(values), bit);
  }

  /** The block of each passage of a segment that may be found, by document. */
  int[] blocks(SegmentView of) {
    return of.blocks().of(query);
  }

  /**
   * The facets with sideways counts. The index in the list is the number of the bit in a verdict.
   */
  List<Facet> facets() {
    return facets;
  }

  void enter(int number, SegmentView segment) throws IOException {
    standing = segment.standing();
    allCount = segment.allCount();
    named = named(segment);
    for (ValueCondition[] some : List.of(conditions, pair, unwanted)) {
      for (ValueCondition condition : some) {
        condition.enter(number);
      }
    }
  }

  /** The passages of the notes whose numbers are searched for, ascending. */
  private int[] named(SegmentView segment) throws IOException {
    IntStream.Builder documents = IntStream.builder();
    for (DocumentNumber one : asked) {
      PostingsEnum postings = segment.reader().postings(new Term(IndexFields.NUMBER, one.key()));
      int document = postings == null ? NO_MORE_DOCS : postings.nextDoc();
      while (document != NO_MORE_DOCS) {
        documents.add(document);
        document = postings.nextDoc();
      }
    }
    return documents.build().sorted().toArray();
  }

  /** Whether all matches of the segment are found, so that no verdict is needed. */
  boolean acceptsAll() {
    return isPlain && allCount;
  }

  /** Whether nothing but the words of the query and the scope of versions chooses passages. */
  boolean isUnfiltered() {
    return isPlain && asked.isEmpty() && !choosesLanguage;
  }

  void addLeftOut(long more) {
    leftOut += more;
  }

  /** How many passages so far were left out only because their version does not count. */
  long leftOut() {
    return leftOut;
  }

  /**
   * The verdict on a passage: {@link #FOUND}, {@link #OUT}, or the bit of the one facet that it
   * counts for.
   */
  int verdict(int document, int block) {
    byte own = standing[block];
    if (own == 0 || isUnwanted(document, block)) {
      return OUT;
    }
    int failed = failed(document, block);
    return failed == OUT || allCount ? failed : counted(failed, document, own);
  }

  private boolean isUnwanted(int document, int block) {
    for (ValueCondition choice : unwanted) {
      if (choice.holds(document, block)) {
        return true;
      }
    }
    return false;
  }

  /** The verdict on the facets alone, without versions. */
  private int failed(int document, int block) {
    int failed = 0;
    for (ValueCondition condition : conditions) {
      if (!condition.holds(document, block)) {
        failed |= condition.bit();
        if ((failed & failed - 1) != 0) {
          return OUT;
        }
      }
    }
    int verdict = failed == 0 ? FOUND : failed;
    return pair.length == 0 || pair[0].holds(document, block) ? verdict : besidePair(verdict);
  }

  /**
   * The verdict where no mention has both a chosen country and a chosen role. If the passage has
   * both in different mentions, it counts for either facet; if it lacks one, for that facet only.
   */
  private int besidePair(int failed) {
    if (failed == FOUND) {
      return pairBits;
    }
    return (failed & pairBits) == 0 ? OUT : failed;
  }

  private int counted(int failed, int document, byte own) {
    if (inAllVersions) {
      return failed;
    }
    boolean isNamed = Arrays.binarySearch(named, document) >= 0;
    boolean inLanguage = isNamed || has(own, VersionGrouping.LANGUAGE);
    boolean counts =
        choosesLanguage
            ? inLanguage
            : has(own, VersionGrouping.DOCUMENT) || (isNamed && has(own, VersionGrouping.NUMBER));
    if (counts) {
      return failed;
    }
    if (failed != FOUND) {
      return OUT;
    }
    leftOut++;
    return !choosesLanguage && inLanguage ? 1 << language : OUT;
  }

  private static boolean has(byte own, VersionGrouping counting) {
    return (own & SegmentView.bit(counting)) != 0;
  }

  /**
   * A set of values of a field of which a passage must have at least one. Passages of one segment
   * refer to few sets of values, so each set is judged once for a segment.
   */
  private static final class ValueCondition {

    private static final byte HOLDS = 1;
    private static final byte FAILS = 2;

    private final FieldColumn field;
    private final boolean[] chosen;
    private final int bit;
    private ValueColumn column = ValueColumn.EMPTY;
    private boolean byNote;
    private CompactNumbers setOf = ValueColumn.EMPTY.setOf();
    private byte[] judged = {};

    /**
     * @param chosen by ordinal of the field
     * @param bit of the facet in a verdict
     */
    ValueCondition(FieldColumn field, boolean[] chosen, int bit) {
      this.field = field;
      this.chosen = chosen;
      this.bit = bit;
    }

    int bit() {
      return bit;
    }

    void enter(int segment) {
      column = field.in(segment);
      byNote = column.byNote();
      setOf = column.setOf();
      judged = new byte[column.sets()];
    }

    boolean holds(int document, int block) {
      int set = setOf.at(byNote ? block : document);
      byte known = judged[set];
      return (known == 0 ? judge(set) : known) == HOLDS;
    }

    private byte judge(int set) {
      byte verdict = FAILS;
      int[] ordinals = column.ordinals();
      int end = column.end(set);
      for (int i = column.start(set); i < end; i++) {
        if (chosen[ordinals[i]]) {
          verdict = HOLDS;
        }
      }
      judged[set] = verdict;
      return verdict;
    }
  }
}
