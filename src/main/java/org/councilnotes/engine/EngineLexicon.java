package org.councilnotes.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.councilnotes.note.DocumentNumber;
import org.councilnotes.search.Named;
import org.councilnotes.search.NoteSummary;
import org.councilnotes.suggest.Known;
import org.councilnotes.suggest.Lexicon;
import org.councilnotes.suggest.Likeness;
import org.councilnotes.suggest.Pair;

record EngineLexicon(EngineView view) implements Lexicon {

  @Override
  public List<Known> beginning(String letters, int most) {
    return List.of();
  }

  @Override
  public Map<Likeness, List<Known>> like(Collection<Likeness> words) {
    return Map.of();
  }

  @Override
  public Map<String, Integer> passages(Collection<String> words) {
    return Map.of();
  }

  @Override
  public Map<Pair, Integer> together(Collection<Pair> pairs) {
    return Map.of();
  }

  @Override
  public Map<String, List<String>> texts(Collection<String> words, int most) {
    return Map.of();
  }

  @Override
  public Map<Named, Long> tagged(Collection<Named> values) {
    return Map.of();
  }

  @Override
  public Map<String, List<String>> numbers(Collection<String> starts, int most) {
    return Map.of();
  }

  @Override
  public List<NoteSummary> families(Collection<DocumentNumber> numbers) {
    return List.of();
  }
}
