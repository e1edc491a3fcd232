package org.councilnotes.terms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
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
import org.councilnotes.search.Query.OfKind;
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
 * The query tree as plans.
 *
 * <p>A passage is found when every wanted word stands in its text, in a heading above it or in its
 * note's subject, and at least one of them in its text or a heading: "SEACOP" finds what stands
 * under SEACOP's heading, "SEACOP Bolivia" what is said of Bolivia there, but a word of the subject
 * alone does not find the whole note. Unwanted words are looked for in the text only. Fields are no
 * words: they neither anchor a passage nor weigh.
 *
 * <p>Order at a first look: BM25 over the forms of each word, where words in headings and in the
 * subject weigh less than those of the text. See {@link Refinement} for the rest. Numbers and
 * codes: see {@link NumberPlans}.
 */
final class QueryPlans {

  private final Holdings held;
  private final WordTerms terms;
  private final WordPlans texts;
  private final SubjectWords subject;
  private final CommonWords common;
  private final List<TextPart> around;
  private final List<TextPart> anchors;
  private final List<TextPart> own;

  private QueryPlans(Holdings held, WordTerms terms, boolean withCoverLines) {
    this.held = held;
    this.terms = terms;
    this.texts = new WordPlans(terms, held);
    this.subject = new SubjectWords(held);
    this.common = new CommonWords(held, terms);
    this.around = parts(TextPart.AROUND, withCoverLines);
    this.anchors = parts(List.of(TextPart.TEXT, TextPart.HEADING), withCoverLines);
    this.own = parts(List.of(TextPart.TEXT), withCoverLines);
  }

  /** The words of lines of covers stand apart, so that no other search comes upon them. */
  private static List<TextPart> parts(List<TextPart> some, boolean withCoverLines) {
    Stream<TextPart> more = withCoverLines ? Stream.of(TextPart.COVER_LINE) : Stream.empty();
    return Stream.concat(some.stream(), more).toList();
  }

  static QueryPlan of(Query query, Holdings held, WordTerms terms) {
    QueryPlans plans = new QueryPlans(held, terms, CoverLines.areWanted(query));
    Plan matching = plans.whole(query);
    return new QueryPlan(
        matching, ranking(query, matching), () -> new Refinement(plans.texts).of(query));
  }

  private static Plan ranking(Query query, Plan matching) {
    boolean words = !PassageWords.leaves(query).isEmpty();
    boolean steps = query instanceof Numbered || query instanceof Coded;
    return words || steps ? matching : Refinement.byKind(matching);
  }

  /** A query that is not part of another. */
  private Plan whole(Query query) {
    return switch (query) {
      case Numbered(var number) -> NumberPlans.numbered(number);
      case Coded(var code) -> NumberPlans.coded(code, texts, anchored(words(code)));
      default -> {
        OptionalInt bare = BareNumber.of(query);
        yield bare.isPresent()
            ? NumberPlans.bare(held.documents(bare.getAsInt()), anchored(query))
            : anchored(query);
      }
    };
  }

  private static Query words(String code) {
    List<Query> words = Arrays.stream(code.split(" ", -1)).<Query>map(Word::new).toList();
    return new All(words);
  }

  /** What must match, and where a passage itself must hold some of it. */
  private Plan anchored(Query query) {
    return switch (query) {
      case Any(var parts) -> any(parts, this::anchored);
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

  private Plan withAnchor(Query query, List<Query> parts) {
    return new Plan.Parts().must(wide(query)).filter(any(withWords(parts), this::anchor)).whole();
  }

  /** Some wanted word in the text or in a heading. */
  private Plan anchor(Query query) {
    return switch (query) {
      case All(var parts) -> any(withWords(parts), this::anchor);
      case Any(var parts) -> any(parts, this::anchor);
      case Most(var parts, _) -> any(withWords(parts), this::anchor);
      case Except(var wanted, _) -> anchor(wanted);
      case Query leaf when PassageWords.isWords(leaf) -> in(leaf, anchors);
      default -> wide(query);
    };
  }

  /** What must match, wherever around the passage it stands. */
  private Plan wide(Query query) {
    return switch (query) {
      case Everything() -> new Plan.Everything();
      case All(var parts) -> all(parts, this::wide);
      case Any(var parts) -> any(parts, this::wide);
      case Most(var parts, var needed) -> most(parts, needed);
      case Except(var wanted, var unwanted) -> except(wide(wanted), unwanted);
      case Deleted(var words) -> texts.phrase(TextPart.DELETED, words);
      case UnderHeading(var words) -> texts.phrase(TextPart.HEADING, words);
      case OfKind(var kind) -> FieldPlans.ofKind(kind);
      case Valued valued -> FieldPlans.valued(valued);
      case Dated dated -> FieldPlans.dated(dated.facet(), dated.years());
      case OfNumber(var number) -> FieldPlans.ofNumber(number, held);
      case Numbered(var number) ->
          either(FieldPlans.ofNumber(number, held), FieldPlans.cites(number));
      case Coded(var code) -> wide(words(code));
      case Word _, Phrase _, Near _, Prefix _ -> in(query, around);
    };
  }

  private Plan all(List<Query> parts, Function<Query, Plan> plans) {
    FieldPlans.Paired paired = FieldPlans.Paired.of(parts);
    Plan.Parts all = new Plan.Parts();
    paired.mention().ifPresent(all::filter);
    for (Query part : paired.others()) {
      boolean weighs = !PassageWords.leaves(part).isEmpty();
      Plan plan = plans.apply(part);
      if (weighs) {
        all.must(plan);
      } else {
        all.filter(plan);
      }
    }
    return all.whole();
  }

  /** Where some words suffice, so do some of those that a hyphen joins. */
  private Plan most(List<Query> joined, int needed) {
    List<Query> parts = joined.stream().flatMap(QueryPlans::apart).toList();
    List<Query> telling = common.without(parts);
    Plan.Parts most = new Plan.Parts();
    telling.forEach(part -> most.may(wide(part)));
    return most.atLeast(Math.max(1, needed * telling.size() / parts.size()));
  }

  private static Stream<Query> apart(Query part) {
    return part instanceof Word(var word)
        ? PrintedWord.in(word, WordAnalyzer.EXACT).stream().map(w -> new Word(w.range().of(word)))
        : Stream.of(part);
  }

  private Plan except(Plan wanted, Query unwanted) {
    return new Plan.Parts().must(wanted).not(inText(unwanted)).whole();
  }

  /** What must match in the passage's text. */
  private Plan inText(Query query) {
    return switch (query) {
      case All(var parts) -> all(parts, this::inText);
      case Any(var parts) -> any(parts, this::inText);
      case Query leaf when PassageWords.isWords(leaf) -> in(leaf, own);
      default -> wide(query);
    };
  }

  private Plan in(Query leaf, List<TextPart> parts) {
    List<Plan> some = new ArrayList<>();
    for (TextPart part : parts) {
      Plan there = PassageWords.in(part, leaf, texts);
      if (!there.equals(Plan.NOTHING)) {
        some.add(new Plan.Weighed(there, part.weight()));
      }
    }
    return Plan.any(some);
  }

  private static Plan either(Plan one, Plan other) {
    return new Plan.Parts().may(one).may(other).whole();
  }

  private static Plan any(List<Query> parts, Function<Query, Plan> plans) {
    Plan.Parts any = new Plan.Parts();
    parts.forEach(part -> any.may(plans.apply(part)));
    return any.whole();
  }
}
