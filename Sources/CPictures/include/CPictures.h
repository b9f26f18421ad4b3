// Decoders and drawers of pictures, loaded when the first picture needs them: a program that is linked with librsvg
// takes 20 to 30 ms longer to start, and most commands draw no picture.
//
// All functions may be called from any thread. None keeps the bytes it is given once it has returned.
#ifndef CPICTURES_H
#define CPICTURES_H

#include <stddef.h>
#include <stdint.h>

// What became of a picture.
typedef enum {
  PICTURES_OK = 0,
  // The library is not installed, or lacks a function.
  PICTURES_LIBRARY_MISSING = 1,
  // The bytes cannot be read, or are of another size than was said.
  PICTURES_BROKEN = 2,
  // It took longer than it may.
  PICTURES_TOO_SLOW = 3,
  // The machine has no memory for it.
  PICTURES_NO_MEMORY = 4,
} pictures_status;

// Bytes that a function made. The caller owns them, and gives them back with pictures_free.
typedef struct {
  uint8_t *bytes;
  size_t count;
} pictures_data;

// Frees bytes that a function made, and sets them to nothing. May be called twice.
void pictures_free(pictures_data *data);

// Decodes a PNG (libpng) to sRGB with alpha, not premultiplied, 8 bits a channel, row by row.
//   width, height: the size that the file must have, in pixels.
//   rgba: room for 4 * width * height bytes.
pictures_status pictures_decode_png(const uint8_t *bytes, size_t count, uint32_t width, uint32_t height, uint8_t *rgba);

// Decodes a WebP without animation (libwebp), as pictures_decode_png does.
pictures_status pictures_decode_webp(
    const uint8_t *bytes, size_t count, uint32_t width, uint32_t height, uint8_t *rgba);

// Makes a JPEG of grey, RGB or YCbCr smaller (libjpeg-turbo), keeping its colour space.
//   width, height: the size that the file must have, in pixels.
//   channels: 1 (grey) or 3; what the file must have.
//   eighths: 1 to 8; the result has so many eighths of the sides, rounded up.
//   quality: 1 to 100.
pictures_status pictures_shrink_jpeg(
    const uint8_t *bytes, size_t count, uint32_t width, uint32_t height, int channels, int eighths, int quality,
    pictures_data *result);

// Encodes pixels as JPEG (libjpeg-turbo).
//   channels: 1 (grey) or 3 (RGB); pixels holds channels * width * height bytes.
pictures_status pictures_encode_jpeg(
    const uint8_t *pixels, uint32_t width, uint32_t height, int channels, int quality, pictures_data *result);

// Expands data compressed by zlib, as PNG files hold their colour profile.
//   limit: the most bytes there may be.
pictures_status pictures_inflate(const uint8_t *bytes, size_t count, size_t limit, pictures_data *result);

// Draws an SVG (librsvg, cairo) as a PDF of one page. Nothing is loaded but what the bytes hold.
//   width, height: the page, in points; the drawing fills it as far as its proportions allow. What cannot stay a
//     vector, such as a blur, is drawn with one dot a point.
//   milliseconds: how long it may take. A drawing that is not finished then goes on in a thread of its own, whose
//     result nobody gets.
pictures_status pictures_draw_svg(
    const uint8_t *bytes, size_t count, double width, double height, uint32_t milliseconds, pictures_data *result);

#endif
