package org.councilnotes.web.home;

import java.util.Locale;
import org.councilnotes.label.PageLanguage;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Vocabulary;
import org.councilnotes.web.SnapshotCache;
import org.councilnotes.web.address.SearchState;
import org.councilnotes.web.series.SeriesChanges;
import org.councilnotes.web.status.ReadingProgress;
import org.springframework.ui.Model;

/**
 * The home page, which {@code SearchPage} shows for an empty search. Its contents are computed once
 * for each snapshot of the archive and each language.
 */
public final class HomePage {

  private static final int LANGUAGES = PageLanguage.values().length;

  private final HomeView.Sources sources;
  private final SeriesChanges changes;
  private final Vocabulary vocabulary;
  private final ReadingProgress progress;
  private final SnapshotCache<Locale, HomeView> views = SnapshotCache.ofSize(LANGUAGES);

  public HomePage(
      HomeView.Sources sources,
      SeriesChanges changes,
      Vocabulary vocabulary,
      ReadingProgress progress) {
    this.sources = sources;
    this.changes = changes;
    this.vocabulary = vocabulary;
    this.progress = progress;
  }

  /**
   * Fills the model and returns the name of the template.
   *
   * @param state a search for everything, with the basket
   */
  public String show(SearchState state, ArchiveReader world, Locale locale, Model model) {
    HomeView view =
        views.get(
            world,
            locale,
            still ->
                HomeView.of(
                    still,
                    sources,
                    series -> changes.newest(series, still),
                    this::isRegion,
                    locale));
    model.addAttribute("home", view);
    model.addAttribute("state", state);
    model.addAttribute("carried", state);
    progress.now().ifPresent(now -> model.addAttribute("progress", now));
    return "home";
  }

  private boolean isRegion(String country) {
    return vocabulary.group(country).isPresent();
  }
}
