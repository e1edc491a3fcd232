package org.councilnotes.web;

import com.microsoft.playwright.ElementHandle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ticks and unticks values of the facets of a page of results. The box that is ticked must stay
 * under the pointer, in view and ticked, and the address must say so; unticked, the address must be
 * the one before.
 */
final class FacetWalk {

  /** Pixels that a box may shift by, for the rounding of layout. */
  private static final double SHIFT = 4;

  private static final String ALL =
      """
      () => Array.from(document.querySelectorAll('.facet input[type=checkbox]'))
          .filter(box => !box.checked).map(box => [box.name, box.value])
      """;

  /** The box of a value, unfolded and scrolled to, as a person would have done. */
  private static final String UNFOLDED =
      """
      ([name, value]) => {
        const box = Array.from(document.querySelectorAll('.facet input[type=checkbox]'))
            .find(box => box.name === name && box.value === value);
        for (let part = box && box.closest('details'); part;
            part = part.parentElement.closest('details')) {
          part.open = true;
        }
        box?.scrollIntoView({ block: 'center' });
        return box;
      }
      """;

  /** Where the box of a value is in the window, and how. */
  private static final String PLACE =
      """
      ([name, value]) => {
        const box = Array.from(document.querySelectorAll('.facet input[type=checkbox]'))
            .find(box => box.name === name && box.value === value);
        if (!box) {
          return {shown: false};
        }
        const { left, right, top, bottom } = box.getBoundingClientRect();
        return {
          shown: box.checkVisibility(), left, top, ticked: box.checked,
          focused: document.activeElement === box,
          inView: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
        };
      }
      """;

  /** A value of a facet: the name of its parameter, and what this is set to. */
  record Value(String name, String value) {

    private List<String> asList() {
      return List.of(name, value);
    }
  }

  /** Where a box is in the window, in pixels from its corner. */
  private record Place(double left, double top) {

    private static Place of(Map<?, ?> told) {
      return new Place(
          ((Number) told.get("left")).doubleValue(), ((Number) told.get("top")).doubleValue());
    }

    private Optional<String> movedTo(Place other) {
      double across = other.left - left;
      double down = other.top - top;
      return Math.abs(across) <= SHIFT && Math.abs(down) <= SHIFT
          ? Optional.empty()
          : Optional.of("the box moved under the pointer by " + (int) across + ", " + (int) down);
    }
  }

  private final PageWalk walk;
  private final String address;

  /**
   * @param address of a page with facets
   */
  FacetWalk(PageWalk walk, String address) {
    this.walk = walk;
    this.address = address;
  }

  /** The values that can be ticked on the page. */
  List<Value> values() {
    walk.open(address);
    return ((List<?>) walk.page().evaluate(ALL))
        .stream().map(pair -> (List<?>) pair).map(FacetWalk::value).toList();
  }

  private static Value value(List<?> pair) {
    return new Value((String) pair.getFirst(), (String) pair.getLast());
  }

  /** Leaves the page as it was, unless something is wrong with it. */
  void tickAndUntick(Value value) {
    if (!walk.page().url().equals(address)) {
      walk.open(address);
    }
    int before = walk.found();
    String what = value.name() + "=" + value.value();
    if (press("tick " + what, value, true)) {
      press("untick " + what, value, false);
      if (!walk.page().url().equals(address)) {
        walk.found("untick " + what, "another address than before");
      }
    }
    if (walk.found() > before) {
      walk.open(address);
    }
  }

  private boolean press(String step, Value value, boolean ticks) {
    ElementHandle box = walk.page().evaluateHandle(UNFOLDED, value.asList()).asElement();
    if (box == null) {
      walk.found(step, "there is no box");
      return false;
    }
    Place before = Place.of(place(value));
    boolean gone = walk.go(step, box::click);
    check(step, value, before, ticks);
    return gone;
  }

  private void check(String step, Value value, Place before, boolean ticks) {
    Map<?, ?> after = place(value);
    if (!isTrue(after, "shown")) {
      walk.found(step, "the box is gone");
      return;
    }
    before.movedTo(Place.of(after)).ifPresent(moved -> walk.found(step, moved));
    if (!isTrue(after, "inView")) {
      walk.found(step, "the box left the view");
    }
    if (!isTrue(after, "focused")) {
      walk.found(step, "the box lost the focus");
    }
    if (isTrue(after, "ticked") != ticks) {
      walk.found(step, "the box is not as it was set");
    }
  }

  private Map<?, ?> place(Value value) {
    return (Map<?, ?>) walk.page().evaluate(PLACE, value.asList());
  }

  private static boolean isTrue(Map<?, ?> told, String name) {
    return Boolean.TRUE.equals(told.get(name));
  }
}
