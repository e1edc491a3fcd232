package org.councilnotes.index;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.councilnotes.note.PassageKind;
import org.councilnotes.search.Query;
import org.councilnotes.search.Query.All;
import org.councilnotes.search.Query.Any;
import org.councilnotes.search.Query.Coded;
import org.councilnotes.search.Query.Dated;
import org.councilnotes.search.Query.Deleted;
import org.councilnotes.search.Query.Everything;
import org.councilnotes.search.Query.Except;
import org.councilnotes.search.Query.Most;
import org.councilnotes.search.Query.Near;
import org.councilnotes.search.Query.Numbered;
import org.councilnotes.search.Query.OfNumber;
import org.councilnotes.search.Query.Phrase;
import org.councilnotes.search.Query.Prefix;
import org.councilnotes.search.Query.UnderHeading;
import org.councilnotes.search.Query.Valued;
import org.councilnotes.search.Query.Word;

/**
 * The query tree as a query of Lucene.
 *
 * <p>A passage is found when every wanted word stands in its text, in a heading above it or in its
 * note's subject, and at least one of them in its text or a heading: "SEACOP" finds what stands
 * under SEACOP's heading, "SEACOP Bolivia" what is said of Bolivia there, but a word of the subject
 * alone does not find the whole note. Unwanted words are looked for in the text only.
 *
 * <p>Order: what has a wanted word in its text before what has it in a heading; BM25 over the best
 * form of each word; headings count half and cover fields a quarter, because they are short, which
 * BM25 rewards, and say little. Numbers and codes: see {@link CallNumberQueries}.
 */
final class QueryTranslation {

  private static final float HEADING = 0.5f;
  private static final float COVER = 0.25f;

  /** More than BM25 gives to any word of a heading. */
  private static final float IN_TEXT = 30f;

  /** Years have four digits; what is not stated sorts after the last. */
  private static final int FIRST_YEAR = 1000;

  private static final int LAST_YEAR = 9999;

  private QueryTranslation() {}

  static org.apache.lucene.search.Query of(Query query) {
    return switch (query) {
      case Numbered(var number) -> CallNumberQueries.numbered(number);
      case Coded(var code) -> CallNumberQueries.coded(code, bodyFirst(anchored(words(code))));
      default -> bodyFirst(anchored(query));
    };
  }

  static Translation translate(Query query) {
    org.apache.lucene.search.Query all = of(query);
    return new Translation(all, all, new MatchNoDocsQuery("nothing is refined"));
  }

  private static Query words(String code) {
    List<Query> words = Arrays.stream(code.split(" ", -1)).<Query>map(Word::new).toList();
    return new All(words);
  }

  private static org.apache.lucene.search.Query anchored(Query query) {
    return new BooleanQuery.Builder()
        .add(wide(query), Occur.MUST)
        .add(either(anchor(query, TextPart.TEXT), anchor(query, TextPart.HEADING)), Occur.FILTER)
        .add(inTextFirst(anchor(query, TextPart.TEXT)), Occur.SHOULD)
        .build();
  }

  /** What must match, wherever around the passage it stands. */
  private static org.apache.lucene.search.Query wide(Query query) {
    return switch (query) {
      case Everything() -> MatchAllDocsQuery.INSTANCE;
      case Word(var word) -> WordQueries.wordAround(word);
      case Phrase(var words) -> WordQueries.phraseAround(words);
      case Deleted(var words) -> WordQueries.phrase(TextPart.DELETED, words);
      case All(var parts) -> join(parts, Occur.MUST, QueryTranslation::wide);
      case Any(var parts) -> join(parts, Occur.SHOULD, QueryTranslation::wide);
      case Except(var wanted, var unwanted) ->
          new BooleanQuery.Builder()
              .add(wide(wanted), Occur.MUST)
              .add(inText(unwanted), Occur.MUST_NOT)
              .build();
      case Numbered n -> of(n);
      case Coded c -> of(c);
      case Near(var words, _) -> WordQueries.phraseAround(words);
      case Prefix(var letters) -> WordQueries.wordAround(letters);
      case Most(var parts, var needed) -> some(parts, needed);
      case Valued v -> new TermQuery(new Term(Schema.facet(v.facet()), v.value()));
      case Dated d ->
          TermRangeQuery.newStringRange(
              Schema.facet(d.facet()),
              Integer.toString(d.years().from().orElse(FIRST_YEAR)),
              Integer.toString(d.years().to().orElse(LAST_YEAR)),
              true,
              true);
      case UnderHeading(var words) -> WordQueries.phrase(TextPart.HEADING, words);
      case OfNumber(var number) -> new TermQuery(new Term(Schema.NUMBER, number.key()));
    };
  }

  private static org.apache.lucene.search.Query some(List<Query> parts, int needed) {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    parts.forEach(part -> some.add(wide(part), Occur.SHOULD));
    return some.setMinimumNumberShouldMatch(needed).build();
  }

  private static org.apache.lucene.search.Query either(
      org.apache.lucene.search.Query one, org.apache.lucene.search.Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private static org.apache.lucene.search.Query inTextFirst(org.apache.lucene.search.Query inText) {
    return new BoostQuery(new ConstantScoreQuery(inText), IN_TEXT);
  }

  /** Some wanted word, in one part of the passage. */
  private static org.apache.lucene.search.Query anchor(Query query, TextPart part) {
    return switch (query) {
      case All(var parts) -> join(parts, Occur.SHOULD, q -> anchor(q, part));
      case Any(var parts) -> join(parts, Occur.SHOULD, q -> anchor(q, part));
      case Except(var wanted, _) -> anchor(wanted, part);
      case Word(var word) -> WordQueries.word(part, word);
      case Phrase(var words) -> WordQueries.phrase(part, words);
      default -> wide(query);
    };
  }

  /** What must match in the passage's text. */
  private static org.apache.lucene.search.Query inText(Query query) {
    return switch (query) {
      case Word(var word) -> WordQueries.word(TextPart.TEXT, word);
      case Phrase(var words) -> WordQueries.phrase(TextPart.TEXT, words);
      case All(var parts) -> join(parts, Occur.MUST, QueryTranslation::inText);
      case Any(var parts) -> join(parts, Occur.SHOULD, QueryTranslation::inText);
      default -> wide(query);
    };
  }

  private static org.apache.lucene.search.Query join(
      List<Query> parts, Occur occur, Function<Query, org.apache.lucene.search.Query> translation) {
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    parts.forEach(part -> joined.add(translation.apply(part), occur));
    return joined.build();
  }

  private static org.apache.lucene.search.Query bodyFirst(org.apache.lucene.search.Query query) {
    return weighed(weighed(query, PassageKind.HEADING, HEADING), PassageKind.COVER, COVER);
  }

  private static org.apache.lucene.search.Query weighed(
      org.apache.lucene.search.Query query, PassageKind kind, float weight) {
    TermQuery ofKind = new TermQuery(new Term(Schema.KIND, kind.key()));
    return FunctionScoreQuery.boostByQuery(query, ofKind, weight);
  }
}
