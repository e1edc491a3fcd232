package org.councilnotes.lucene.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.councilnotes.lucene.column.FieldColumn;
import org.councilnotes.lucene.column.SegmentView;
import org.councilnotes.lucene.column.ValueColumn;
import org.councilnotes.lucene.column.ViewColumns;
import org.councilnotes.note.number.DocumentNumber;
import org.councilnotes.plan.FilterPlan;
import org.councilnotes.query.Facet;
import org.councilnotes.query.Filters;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.RequestedDocuments;
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
  private final List<List<ValueCondition>> conditions = new ArrayList<>();
  private final List<ValueCondition> unwanted = new ArrayList<>();
  private final List<ValueCondition> pair = new ArrayList<>();
  private final int language;
  private final boolean isPlain;
  private final boolean inAllVersions;
  private final boolean choosesLanguage;
  private int pairBits;
  private int number;
  private Optional<SegmentView> segment = Optional.empty();
  private int[] named = {};
  private long leftOut;

  FilterMatcher(ViewColumns columns, SearchRequest request) {
    query = request.query();
    filters = request.filters();
    asked = RequestedDocuments.numberedIn(request.query());
    FilterPlan filterPlan = new FilterPlan(filters);
    for (Facet facet : filterPlan.chosen()) {
      facets.add(facet);
      conditions.add(condition(facet, columns));
    }
    if (filterPlan.isPaired()) {
      List<String> pairs =
          CountryRolePair.pairs(filters.anyOf(Facet.COUNTRY), filters.anyOf(Facet.ROLE));
      FieldColumn mentions = columns.mentions().pairs();
      pair.add(new ValueCondition(mentions, mentions.ordinals(pairs)));
      pairBits = 1 << facets.indexOf(Facet.COUNTRY) | 1 << facets.indexOf(Facet.ROLE);
    }
    filters.noneOf().forEach((facet, values) -> unwanted.add(choice(facet, values, columns)));
    inAllVersions = filters.versions() == VersionScope.ALL;
    choosesLanguage = !filters.anyOf(Facet.LANGUAGE).isEmpty();
    isPlain = facets.isEmpty() && unwanted.isEmpty();
    language = languages();
  }

  private int languages() {
    if (!facets.contains(Facet.LANGUAGE) && filters.versions() == VersionScope.LATEST) {
      facets.add(Facet.LANGUAGE);
    }
    return facets.indexOf(Facet.LANGUAGE);
  }

  private List<ValueCondition> condition(Facet facet, ViewColumns columns) {
    List<ValueCondition> all = new ArrayList<>();
    Set<String> chosen = filters.anyOf(facet);
    if (!chosen.isEmpty()) {
      all.add(choice(facet, chosen, columns));
    }
    if (facet.equals(Facet.YEAR) && !filters.years().isAll()) {
      FieldColumn years = columns.facet(facet);
      all.add(new ValueCondition(years, years.ordinals((String year) -> isWanted(year))));
    }
    return all;
  }

  private boolean isWanted(String year) {
    return !year.equals(Facet.NOT_STATED) && filters.years().holds(Integer.parseInt(year));
  }

  private static ValueCondition choice(Facet facet, Set<String> values, ViewColumns columns) {
    FieldColumn column = columns.facet(facet);
    return new ValueCondition(column, column.ordinals(values));
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

  void enter(int newNumber, SegmentView newSegment) throws IOException {
    number = newNumber;
    segment = Optional.of(newSegment);
    named = named(newSegment);
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
    return isPlain && segment.orElseThrow().allCount();
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
    byte standing = segment.orElseThrow().standing()[block];
    if (standing == 0 || isUnwanted(document, block)) {
      return OUT;
    }
    int failed = failed(document, block);
    return failed == OUT ? OUT : counted(failed, document, standing);
  }

  private boolean isUnwanted(int document, int block) {
    for (ValueCondition choice : unwanted) {
      if (choice.holds(number, document, block)) {
        return true;
      }
    }
    return false;
  }

  /** The verdict on the facets alone, without versions. */
  private int failed(int document, int block) {
    int failed = FOUND;
    for (int i = 0; i < conditions.size(); i++) {
      if (!ValueCondition.allHold(conditions.get(i), number, document, block)) {
        if (failed != FOUND) {
          return OUT;
        }
        failed = 1 << i;
      }
    }
    boolean fits = pair.isEmpty() || pair.getFirst().holds(number, document, block);
    return fits ? failed : besidePair(failed);
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

  private int counted(int failed, int document, byte standing) {
    if (inAllVersions) {
      return failed;
    }
    boolean isNamed = Arrays.binarySearch(named, document) >= 0;
    boolean inLanguage = isNamed || has(standing, VersionGrouping.LANGUAGE);
    boolean counts =
        choosesLanguage
            ? inLanguage
            : has(standing, VersionGrouping.DOCUMENT)
                || (isNamed && has(standing, VersionGrouping.NUMBER));
    if (counts) {
      return failed;
    }
    if (failed != FOUND) {
      return OUT;
    }
    leftOut++;
    return !choosesLanguage && inLanguage ? 1 << language : OUT;
  }

  private static boolean has(byte standing, VersionGrouping counting) {
    return (standing & SegmentView.bit(counting)) != 0;
  }

  /** A set of values of a field of which a passage must have at least one. */
  private static final class ValueCondition {

    private final FieldColumn field;
    private final boolean[] chosen;

    /**
     * @param chosen by ordinal of the field
     */
    ValueCondition(FieldColumn field, boolean[] chosen) {
      this.field = field;
      this.chosen = chosen;
    }

    boolean holds(int segment, int document, int block) {
      ValueColumn column = field.in(segment);
      for (int ordinal : column.sets()[column.set(document, block)]) {
        if (chosen[ordinal]) {
          return true;
        }
      }
      return false;
    }

    static boolean allHold(List<ValueCondition> choices, int segment, int document, int block) {
      for (ValueCondition choice : choices) {
        if (!choice.holds(segment, document, block)) {
          return false;
        }
      }
      return true;
    }
  }
}
