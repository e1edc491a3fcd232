package org.councilnotes.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.councilnotes.search.BareNumber;
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
import org.councilnotes.words.PrintedWord;
import org.councilnotes.words.WordAnalyzer;
import org.councilnotes.words.WordTerms;

/**
 * The query tree as queries of Lucene.
 *
 * <p>A passage is found when every wanted word stands in its text, in a heading above it or in its
 * note's subject, and at least one of them in its text or a heading: "SEACOP" finds what stands
 * under SEACOP's heading, "SEACOP Bolivia" what is said of Bolivia there, but a word of the subject
 * alone does not find the whole note. Unwanted words are looked for in the text only. Fields are no
 * words: they neither anchor a passage nor weigh.
 *
 * <p>Order at a first look: BM25 over the forms of each word, where words in headings and in the
 * subject weigh less than those of the text. See {@link Refinement} for the rest. Numbers and
 * codes: see {@link CallNumberQueries}.
 */
final class QueryTranslation {

  private final HeldLanguages held;
  private final WordTerms terms;
  private final TextQueries texts;
  private final SubjectWords subject;
  private final CommonWords common;
  private final IndexReader index;

  private QueryTranslation(SearchedWords words) {
    this.held = words.languages();
    this.terms = words.terms();
    this.texts = new TextQueries(terms, words.forms());
    this.subject = new SubjectWords(words.forms());
    this.common = new CommonWords(words.forms(), terms);
    this.index = words.index();
  }

  /**
   * For one index.
   *
   * @param words of the index of which it is asked
   */
  static Translation translate(Query query, SearchedWords words) {
    QueryTranslation translation = new QueryTranslation(words);
    org.apache.lucene.search.Query matching = translation.whole(query);
    return new Translation(
        matching, ranking(query, matching), () -> new Refinement(translation.texts).of(query));
  }

  private static org.apache.lucene.search.Query ranking(
      Query query, org.apache.lucene.search.Query matching) {
    boolean words = !PassageWords.leaves(query).isEmpty();
    boolean steps = query instanceof Numbered || query instanceof Coded;
    return words || steps ? matching : Refinement.byKind(matching);
  }

  /** A query that is not part of another. */
  private org.apache.lucene.search.Query whole(Query query) {
    return switch (query) {
      case Numbered(var number) -> CallNumberQueries.numbered(number);
      case Coded(var code) -> CallNumberQueries.coded(code, texts, anchored(words(code)));
      default -> {
        OptionalInt bare = BareNumber.of(query);
        yield bare.isPresent()
            ? CallNumberQueries.bare(HeldNumbers.of(bare.getAsInt(), index), anchored(query))
            : anchored(query);
      }
    };
  }

  private static Query words(String code) {
    List<Query> words = Arrays.stream(code.split(" ", -1)).<Query>map(Word::new).toList();
    return new All(words);
  }

  /** What must match, and where a passage itself must hold some of it. */
  private org.apache.lucene.search.Query anchored(Query query) {
    return switch (query) {
      case Any(var parts) -> join(parts, Occur.SHOULD, this::anchored);
      case Except(var wanted, var unwanted) -> except(anchored(wanted), unwanted);
      case All(var parts) when withWords(parts).size() <= 1 -> all(parts, this::anchored);
      case All(var parts) when mayAllBeOfSubject(parts, parts.size()) -> withAnchor(query, parts);
      case Most(var parts, var needed) when mayAllBeOfSubject(parts, needed) ->
          withAnchor(query, parts);
      case Query leaf when PassageWords.isWords(leaf) -> anchor(leaf);
      default -> wide(query);
    };
  }

  private static List<Query> withWords(List<Query> parts) {
    return parts.stream().filter(part -> !PassageWords.leaves(part).isEmpty()).toList();
  }

  /** Whether as many parts as are needed could be satisfied by the subject of a note. */
  private boolean mayAllBeOfSubject(List<Query> parts, int needed) {
    long not =
        withWords(parts).stream()
            .filter(part -> PassageWords.leaves(part).stream().noneMatch(this::mayBeOfSubject))
            .count();
    return parts.size() - not >= needed;
  }

  private boolean mayBeOfSubject(Query leaf) {
    return switch (leaf) {
      case Word(var word) -> subject.mayHold(terms.forms(word));
      case Phrase(var words) -> subject.mayHold(terms.exact(words));
      default -> true;
    };
  }

  private org.apache.lucene.search.Query withAnchor(Query query, List<Query> parts) {
    return new BooleanQuery.Builder()
        .add(wide(query), Occur.MUST)
        .add(join(withWords(parts), Occur.SHOULD, this::anchor), Occur.FILTER)
        .build();
  }

  /** Some wanted word in the text or in a heading. */
  private org.apache.lucene.search.Query anchor(Query query) {
    return switch (query) {
      case All(var parts) -> join(withWords(parts), Occur.SHOULD, this::anchor);
      case Any(var parts) -> join(parts, Occur.SHOULD, this::anchor);
      case Most(var parts, _) -> join(withWords(parts), Occur.SHOULD, this::anchor);
      case Except(var wanted, _) -> anchor(wanted);
      case Query leaf when PassageWords.isWords(leaf) ->
          in(leaf, List.of(TextPart.TEXT, TextPart.HEADING));
      default -> wide(query);
    };
  }

  /** What must match, wherever around the passage it stands. */
  private org.apache.lucene.search.Query wide(Query query) {
    return switch (query) {
      case Everything() -> MatchAllDocsQuery.INSTANCE;
      case All(var parts) -> all(parts, this::wide);
      case Any(var parts) -> join(parts, Occur.SHOULD, this::wide);
      case Most(var parts, var needed) -> most(parts, needed);
      case Except(var wanted, var unwanted) -> except(wide(wanted), unwanted);
      case Deleted(var words) -> texts.phrase(TextPart.DELETED, words);
      case UnderHeading(var words) -> texts.phrase(TextPart.HEADING, words);
      case Valued valued -> FieldQueries.valued(valued);
      case Dated dated -> FieldQueries.dated(dated);
      case OfNumber(var number) -> FieldQueries.ofNumber(number, held);
      case Numbered(var number) ->
          either(FieldQueries.ofNumber(number, held), FieldQueries.cites(number));
      case Coded(var code) -> wide(words(code));
      case Word _, Phrase _, Near _, Prefix _ -> in(query, TextPart.AROUND);
    };
  }

  private org.apache.lucene.search.Query all(
      List<Query> parts, Function<Query, org.apache.lucene.search.Query> translation) {
    FieldQueries.Paired paired = FieldQueries.Paired.of(parts);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    paired.mention().ifPresent(mention -> all.add(mention, Occur.FILTER));
    for (Query part : paired.others()) {
      boolean weighs = !PassageWords.leaves(part).isEmpty();
      all.add(translation.apply(part), weighs ? Occur.MUST : Occur.FILTER);
    }
    return all.build();
  }

  /** Where some words suffice, so do some of those that a hyphen joins. */
  private org.apache.lucene.search.Query most(List<Query> joined, int needed) {
    List<Query> parts = joined.stream().flatMap(QueryTranslation::apart).toList();
    List<Query> telling = common.without(parts);
    BooleanQuery.Builder most = new BooleanQuery.Builder();
    telling.forEach(part -> most.add(wide(part), Occur.SHOULD));
    int fewer = Math.max(1, needed * telling.size() / parts.size());
    return most.setMinimumNumberShouldMatch(fewer).build();
  }

  private static Stream<Query> apart(Query part) {
    return part instanceof Word(var word)
        ? PrintedWord.in(word, WordAnalyzer.EXACT).stream().map(w -> new Word(w.range().of(word)))
        : Stream.of(part);
  }

  private org.apache.lucene.search.Query except(
      org.apache.lucene.search.Query wanted, Query unwanted) {
    return new BooleanQuery.Builder()
        .add(wanted, Occur.MUST)
        .add(inText(unwanted), Occur.MUST_NOT)
        .build();
  }

  /** What must match in the passage's text. */
  private org.apache.lucene.search.Query inText(Query query) {
    return switch (query) {
      case All(var parts) -> all(parts, this::inText);
      case Any(var parts) -> join(parts, Occur.SHOULD, this::inText);
      case Query leaf when PassageWords.isWords(leaf) -> in(leaf, List.of(TextPart.TEXT));
      default -> wide(query);
    };
  }

  private org.apache.lucene.search.Query in(Query leaf, List<TextPart> parts) {
    List<org.apache.lucene.search.Query> some = new ArrayList<>();
    for (TextPart part : parts) {
      org.apache.lucene.search.Query there = PassageWords.in(part, leaf, texts);
      if (!there.equals(TextQueries.NOTHING)) {
        some.add(new BoostQuery(there, part.weight()));
      }
    }
    return any(some);
  }

  /** One of some queries, none of them where there are none. */
  private static org.apache.lucene.search.Query any(List<org.apache.lucene.search.Query> some) {
    if (some.size() == 1) {
      return some.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    some.forEach(query -> any.add(query, Occur.SHOULD));
    return some.isEmpty() ? TextQueries.NOTHING : any.build();
  }

  private static org.apache.lucene.search.Query either(
      org.apache.lucene.search.Query one, org.apache.lucene.search.Query other) {
    return new BooleanQuery.Builder().add(one, Occur.SHOULD).add(other, Occur.SHOULD).build();
  }

  private static org.apache.lucene.search.Query join(
      List<Query> parts, Occur occur, Function<Query, org.apache.lucene.search.Query> translation) {
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    parts.forEach(part -> joined.add(translation.apply(part), occur));
    return joined.build();
  }
}
