package org.saola.visit.dashboard;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code, drawn as a path of squares.
 *
 * @param size width and height with its quiet margin, in squares
 * @param path the dark squares, as SVG writes paths
 */
public record QrCodePicture(int size, String path) {
  private static final int MARGIN = 4;

  static QrCodePicture of(String text) {
    var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append("M%d,%dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
        }
      }
    }
    return new QrCodePicture(code.size + 2 * MARGIN, path.toString());
  }
}
