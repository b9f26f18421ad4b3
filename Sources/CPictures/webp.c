#include <pthread.h>
#include <webp/decode.h>

#include "CPictures.h"
#include "CLibrary.h"

static struct {
  LIBRARY_FUNCTION(WebPGetInfo);
  LIBRARY_FUNCTION(WebPDecodeRGBAInto);
} webp;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  const library_symbol symbols[] = {
      LIBRARY_SYMBOL(webp, WebPGetInfo),
      LIBRARY_SYMBOL(webp, WebPDecodeRGBAInto),
  };
  is_loaded = library_load("libwebp.so.7", symbols, sizeof symbols / sizeof *symbols);
}

pictures_status pictures_decode_webp(
    const uint8_t *bytes, size_t count, uint32_t width, uint32_t height, uint8_t *rgba) {
  pthread_once(&once, load);
  if (!is_loaded) return PICTURES_LIBRARY_MISSING;

  int found_width = 0, found_height = 0;
  if (!webp.WebPGetInfo(bytes, count, &found_width, &found_height)) return PICTURES_BROKEN;
  if (found_width <= 0 || found_height <= 0) return PICTURES_BROKEN;
  if ((uint32_t)found_width != width || (uint32_t)found_height != height) return PICTURES_BROKEN;
  size_t row = (size_t)width * 4;
  return webp.WebPDecodeRGBAInto(bytes, count, rgba, row * height, (int)row) ? PICTURES_OK : PICTURES_BROKEN;
}
