#include <png.h>
#include <pthread.h>
#include <string.h>

#include "CPictures.h"
#include "CLibrary.h"

static struct {
  LIBRARY_FUNCTION(png_image_begin_read_from_memory);
  LIBRARY_FUNCTION(png_image_finish_read);
  LIBRARY_FUNCTION(png_image_free);
} png;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  const library_symbol symbols[] = {
      LIBRARY_SYMBOL(png, png_image_begin_read_from_memory),
      LIBRARY_SYMBOL(png, png_image_finish_read),
      LIBRARY_SYMBOL(png, png_image_free),
  };
  is_loaded = library_load("libpng16.so.16", symbols, sizeof symbols / sizeof *symbols);
}

pictures_status pictures_decode_png(
    const uint8_t *bytes, size_t count, uint32_t width, uint32_t height, uint8_t *rgba) {
  pthread_once(&once, load);
  if (!is_loaded) return PICTURES_LIBRARY_MISSING;

  png_image image;
  memset(&image, 0, sizeof image);
  image.version = PNG_IMAGE_VERSION;
  if (!png.png_image_begin_read_from_memory(&image, bytes, count)) return PICTURES_BROKEN;
  if (image.width != width || image.height != height) {
    png.png_image_free(&image);
    return PICTURES_BROKEN;
  }
  image.format = PNG_FORMAT_RGBA;
  // 16 bits without a gamma are taken for linear otherwise; browsers take them for sRGB.
  image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
  // Frees the image whatever comes of it.
  return png.png_image_finish_read(&image, NULL, rgba, 0, NULL) ? PICTURES_OK : PICTURES_BROKEN;
}
