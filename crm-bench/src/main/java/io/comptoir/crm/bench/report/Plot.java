package io.comptoir.crm.bench.report;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** A picture of how costs grow with the number of customers: one small panel per cost, sizes on a logarithmic axis. */
final class Plot {
  private static final int PANEL_WIDTH = 300;
  private static final int PANEL_HEIGHT = 220;
  private static final int LEFT = 56;
  private static final int TOP = 36;
  private static final int RIGHT = 20;
  private static final int BOTTOM = 40;
  private static final double HEADROOM = 1.25;

  private Plot() {}

  /** The picture of these panels: by title, the cost by number of customers. */
  static String of(Map<String, SortedMap<Long, Double>> panels) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">%n",
            PANEL_WIDTH * panels.size(), PANEL_HEIGHT));
    text.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    int index = 0;
    for (Map.Entry<String, SortedMap<Long, Double>> panel : panels.entrySet()) {
      text.append(String.format(Locale.ROOT, "<g transform=\"translate(%d 0)\">%n", PANEL_WIDTH * index++));
      text.append(panel(panel.getKey(), panel.getValue())).append("</g>\n");
    }
    return text.append("</svg>\n").toString();
  }

  private static String panel(String title, SortedMap<Long, Double> costs) {
    StringBuilder text = new StringBuilder(label(LEFT, 20, "start", "<tspan font-weight=\"bold\">" + title + "</tspan>"));
    int bottom = PANEL_HEIGHT - BOTTOM;
    text.append(line(LEFT, bottom, PANEL_WIDTH - RIGHT, bottom)).append(line(LEFT, TOP, LEFT, bottom));
    text.append(label(LEFT - 6, bottom + 4, "end", "0"));
    text.append(label((LEFT + PANEL_WIDTH - RIGHT) / 2.0, PANEL_HEIGHT - 8, "middle", "customers"));
    double most = costs.values().stream().mapToDouble(cost -> cost).max().orElse(1) * HEADROOM;
    StringBuilder points = new StringBuilder();
    costs.forEach(
        (customers, cost) -> {
          double x = x(customers, costs);
          double y = bottom - (bottom - TOP) * cost / most;
          points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
          text.append(String.format(Locale.ROOT, "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"#1a5fb4\"/>%n", x, y));
          text.append(label(x, y - 8, "middle", Figures.number(cost)));
          text.append(label(x, bottom + 16, "middle", size(customers)));
        });
    String path = points.toString().trim();
    text.append("<polyline fill=\"none\" stroke=\"#1a5fb4\" stroke-width=\"1.5\" points=\"" + path + "\"/>\n");
    return text.toString();
  }

  private static double x(long customers, SortedMap<Long, Double> costs) {
    double first = Math.log10(costs.firstKey());
    double last = Math.log10(costs.lastKey());
    double share = last == first ? 0.5 : (Math.log10(customers) - first) / (last - first);
    return LEFT + 24 + share * (PANEL_WIDTH - LEFT - RIGHT - 48);
  }

  private static String size(long customers) {
    if (customers >= 1_000_000 && customers % 1_000_000 == 0) {
      return customers / 1_000_000 + " M";
    }
    return customers >= 1_000 && customers % 1_000 == 0 ? customers / 1_000 + " k" : Long.toString(customers);
  }

  private static String line(double x1, double y1, double x2, double y2) {
    return String.format(
        Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#555\"/>%n", x1, y1, x2, y2);
  }

  private static String label(double x, double y, String anchor, String text) {
    return String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text);
  }
}
