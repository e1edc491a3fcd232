package org.councilnotes.map;

/**
 * The Equal Earth projection of a sphere of radius 1: areas of the map are areas of the sphere.
 * Central meridian is Greenwich.
 *
 * <p>Source: Bojan Savric, Tom Patterson and Bernhard Jenny, The Equal Earth map projection,
 * International Journal of Geographical Information Science 33, 2018.
 */
final class EqualEarth {

  private static final double M = Math.sqrt(3) / 2;
  private static final double A1 = 1.340264;
  private static final double A2 = -0.081106;
  private static final double A3 = 0.000893;
  private static final double A4 = 0.003796;

  private EqualEarth() {}

  /**
   * Projects a place.
   *
   * @param longitude in degrees, -180 to 180
   * @param latitude in degrees, -90 to 90
   * @return x to the east and y to the north, in radians of the sphere
   */
  static Point project(double longitude, double latitude) {
    double theta = Math.asin(M * Math.sin(Math.toRadians(latitude)));
    double square = theta * theta;
    double sixth = square * square * square;
    double x =
        Math.toRadians(longitude)
            * Math.cos(theta)
            / (M * (A1 + 3 * A2 * square + sixth * (7 * A3 + 9 * A4 * square)));
    double y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
    return new Point(x, y);
  }

  static Point project(Point place) {
    return project(place.x(), place.y());
  }
}
