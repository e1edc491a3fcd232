package org.councilnotes.meaning;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sentences of a world by a component that may be turned on or off, or get another model, while
 * they are used. May be used by several threads.
 */
public final class SwitchedNeighbours implements SentenceNeighbours {

  private static final Logger LOG = LoggerFactory.getLogger(SwitchedNeighbours.class);

  private final Supplier<String> state;
  private final Supplier<SentenceNeighbours> source;
  private String known = "";
  private SentenceNeighbours neighbours = NONE;

  /**
   * Sentences of a component.
   *
   * @param state of the component: another text whenever it was changed, empty where it is off.
   *     Asked each time
   * @param source opens the sentences for the component as it is
   */
  public SwitchedNeighbours(Supplier<String> state, Supplier<SentenceNeighbours> source) {
    this.state = state;
    this.source = source;
  }

  @Override
  public boolean isOn() {
    return present().isOn();
  }

  @Override
  public List<SentenceMatch> nearest(String text, int most) {
    return present().nearest(text, most);
  }

  @Override
  public OptionalInt notes() {
    return present().notes();
  }

  private synchronized SentenceNeighbours present() {
    String now = state.get();
    if (!now.equals(known)) {
      close();
      open(now);
    }
    return neighbours;
  }

  /** Where the component is just being changed, the next call tries again. */
  private void open(String now) {
    try {
      neighbours = now.isEmpty() ? NONE : source.get();
      known = now;
    } catch (MeaningProblem changing) {
      LOG.warn("nothing is found by meaning: {}", changing.toString());
    }
  }

  @Override
  public synchronized void close() {
    neighbours.close();
    neighbours = NONE;
    known = "";
  }
}
