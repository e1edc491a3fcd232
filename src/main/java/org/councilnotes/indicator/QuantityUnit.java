package org.councilnotes.indicator;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.councilnotes.note.text.KeyedConstant;

/** What a quantity is measured in. */
public enum QuantityUnit implements KeyedConstant {
  /** Things are counted. */
  COUNT(Dimension.COUNT, "1"),
  MILLIGRAM(Dimension.MASS, "0.000001"),
  GRAM(Dimension.MASS, "0.001"),
  KILOGRAM(Dimension.MASS, "1"),
  /** 1000 kg; a ton of other measures is not told apart. */
  TONNE(Dimension.MASS, "1000"),
  LITRE(Dimension.VOLUME, "1"),
  HECTARE(Dimension.AREA, "1"),
  PERCENT(Dimension.SHARE, "1"),
  EUR(Dimension.MONEY, "1"),
  USD(Dimension.MONEY, "1"),
  GBP(Dimension.MONEY, "1"),
  CHF(Dimension.MONEY, "1");

  private final Dimension dimension;
  private final BigDecimal factor;

  QuantityUnit(Dimension dimension, String factor) {
    this.dimension = dimension;
    this.factor = new BigDecimal(factor);
  }

  private enum Dimension {
    COUNT,
    MASS,
    VOLUME,
    AREA,
    SHARE,
    MONEY
  }

  /** The unit of this name, in lower case. */
  static QuantityUnit named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** As programs know it: {@code count}, {@code kilogram}, {@code EUR}. */
  public String code() {
    return isMoney() ? name() : key();
  }

  public boolean isMoney() {
    return dimension == Dimension.MONEY;
  }

  /** What it measures, the same for units that are alike. */
  String measured() {
    return dimension.name();
  }

  /** Whether both measure the same, though perhaps in other units: tonnes and kilograms. */
  boolean isLike(QuantityUnit other) {
    return dimension == other.dimension;
  }

  /**
   * A value of this unit in another one, where that is exact; empty for two currencies and for
   * units of different things.
   */
  public Optional<BigDecimal> in(QuantityUnit other, BigDecimal value) {
    if (this == other) {
      return Optional.of(value);
    }
    return dimension == Dimension.MASS && isLike(other)
        ? Optional.of(value.multiply(factor).divide(other.factor).stripTrailingZeros())
        : Optional.empty();
  }
}
