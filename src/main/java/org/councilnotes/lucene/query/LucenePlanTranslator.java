package org.councilnotes.lucene.query;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.councilnotes.plan.MatchPlan;
import org.councilnotes.store.schema.IndexFields;
import org.councilnotes.store.schema.TextPart;

/**
 * Translates match plans to queries of Lucene.
 *
 * @param held term states that are already looked up
 */
record LucenePlanTranslator(LuceneCorpusStatistics held) {

  Query of(MatchPlan plan) {
    return switch (plan) {
      case MatchPlan.Everything() -> MatchAllDocsQuery.INSTANCE;
      case MatchPlan.Nothing() -> new MatchNoDocsQuery("nothing is wanted");
      case MatchPlan.Value(var field, var value) ->
          new ConstantScoreQuery(new TermQuery(new Term(field, value)));
      case MatchPlan.OneOf(var field, var values) -> oneOf(field, values);
      case MatchPlan.Between(var field, var from, var to) ->
          TermRangeQuery.newStringRange(field, from, to, true, true);
      case MatchPlan.Passages(var note, var ordinals) -> passages(note, ordinals);
      case MatchPlan.Word(var part, var term) -> held.query(part, term);
      case MatchPlan.Forms(var part, var terms) -> forms(part, terms);
      case MatchPlan.Phrase(var part, var words, var slop) -> phrase(part, words, slop);
      case MatchPlan.Near(var part, var words, var gaps) -> near(part, words, gaps);
      case MatchPlan.Prefix(var part, var letters) ->
          new PrefixQuery(new Term(part.field(), letters));
      case MatchPlan.Weighed(var weighed, var weight) -> new BoostQuery(of(weighed), weight);
      case MatchPlan.Step(var step, var score) ->
          new BoostQuery(new ConstantScoreQuery(of(step)), score);
      case MatchPlan.Several several -> several(several);
    };
  }

  /**
   * Matches any of some values. The kind of a passage has no doc values; all other single-valued
   * fields have.
   */
  private static Query oneOf(String field, Collection<String> values) {
    List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
    return field.equals(IndexFields.KIND)
        ? new TermInSetQuery(field, terms)
        : KeywordField.newSetQuery(field, terms);
  }

  private static Query passages(String note, List<Integer> ordinals) {
    long[] places = ordinals.stream().mapToLong(Integer::longValue).toArray();
    return new ConstantScoreQuery(
        new BooleanQuery.Builder()
            .add(new TermQuery(new Term(IndexFields.NOTE_ID, note)), Occur.FILTER)
            .add(NumericDocValuesField.newSlowSetQuery(IndexFields.ORDINAL, places), Occur.FILTER)
            .build());
  }

  private Query forms(TextPart part, List<String> terms) {
    if (terms.size() == 1) {
      return held.query(part, terms.getFirst());
    }
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(part.field());
    terms.forEach(term -> synonyms.addTerm(new Term(part.field(), term)));
    return synonyms.build();
  }

  private static Query phrase(TextPart part, List<List<String>> words, int slop) {
    if (words.stream().allMatch(terms -> terms.size() == 1)) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
      words.forEach(terms -> phrase.add(new Term(part.field(), terms.getFirst())));
      return phrase.build();
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
    words.forEach(
        terms ->
            phrase.add(
                terms.stream().map(term -> new Term(part.field(), term)).toArray(Term[]::new)));
    return phrase.build();
  }

  private static Query near(TextPart part, List<Set<String>> words, int gaps) {
    IntervalsSource[] each =
        words.stream().map(LucenePlanTranslator::oneOf).toArray(IntervalsSource[]::new);
    int width = each.length + gaps;
    return new IntervalQuery(part.field(), Intervals.maxwidth(width, Intervals.unordered(each)));
  }

  private static IntervalsSource oneOf(Set<String> forms) {
    IntervalsSource[] each = forms.stream().map(Intervals::term).toArray(IntervalsSource[]::new);
    return each.length == 1 ? each[0] : Intervals.or(each);
  }

  private Query several(MatchPlan.Several several) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    several.must().forEach(plan -> all.add(of(plan), Occur.MUST));
    several.filter().forEach(plan -> all.add(of(plan), Occur.FILTER));
    several.may().forEach(plan -> all.add(of(plan), Occur.SHOULD));
    several.not().forEach(plan -> all.add(of(plan), Occur.MUST_NOT));
    return all.setMinimumNumberShouldMatch(several.needed()).build();
  }
}
