#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <turbojpeg.h>

#include "CPictures.h"
#include "CLibrary.h"

static struct {
  LIBRARY_FUNCTION(tjInitCompress);
  LIBRARY_FUNCTION(tjInitDecompress);
  LIBRARY_FUNCTION(tjDecompressHeader3);
  LIBRARY_FUNCTION(tjDecompress2);
  LIBRARY_FUNCTION(tjCompress2);
  LIBRARY_FUNCTION(tjGetErrorCode);
  LIBRARY_FUNCTION(tjFree);
  LIBRARY_FUNCTION(tjDestroy);
} jpeg;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  const library_symbol symbols[] = {
      LIBRARY_SYMBOL(jpeg, tjInitCompress), LIBRARY_SYMBOL(jpeg, tjInitDecompress),
      LIBRARY_SYMBOL(jpeg, tjDecompressHeader3), LIBRARY_SYMBOL(jpeg, tjDecompress2),
      LIBRARY_SYMBOL(jpeg, tjCompress2), LIBRARY_SYMBOL(jpeg, tjGetErrorCode),
      LIBRARY_SYMBOL(jpeg, tjFree), LIBRARY_SYMBOL(jpeg, tjDestroy),
  };
  is_loaded = library_load("libturbojpeg.so.0", symbols, sizeof symbols / sizeof *symbols);
}

// Decodes into room for `channels` * `scaled_width` * `scaled_height` bytes.
static pictures_status decode(
    const uint8_t *bytes, size_t count, uint32_t width, uint32_t height, int channels, int scaled_width,
    int scaled_height, uint8_t *pixels) {
  tjhandle decoder = jpeg.tjInitDecompress();
  if (decoder == NULL) return PICTURES_NO_MEMORY;
  int found_width = 0, found_height = 0, sampling = 0, space = 0;
  pictures_status status = PICTURES_BROKEN;
  if (jpeg.tjDecompressHeader3(decoder, bytes, count, &found_width, &found_height, &sampling, &space) == 0
      && (uint32_t)found_width == width && (uint32_t)found_height == height
      && (channels == 1 ? space == TJCS_GRAY : space == TJCS_RGB || space == TJCS_YCbCr)) {
    // A picture with hundreds of scans, each of which goes over all of it, is an attack.
    int failure = jpeg.tjDecompress2(
        decoder, bytes, count, pixels, scaled_width, scaled_width * channels, scaled_height,
        channels == 1 ? TJPF_GRAY : TJPF_RGB, TJFLAG_LIMITSCANS);
    // Browsers, too, show what they can of a picture that libjpeg warns of.
    if (failure == 0 || jpeg.tjGetErrorCode(decoder) == TJERR_WARNING) status = PICTURES_OK;
  }
  jpeg.tjDestroy(decoder);
  return status;
}

pictures_status pictures_encode_jpeg(
    const uint8_t *pixels, uint32_t width, uint32_t height, int channels, int quality, pictures_data *result) {
  result->bytes = NULL;
  result->count = 0;
  pthread_once(&once, load);
  if (!is_loaded) return PICTURES_LIBRARY_MISSING;
  if (width == 0 || height == 0 || width > 65535 || height > 65535) return PICTURES_BROKEN;

  tjhandle encoder = jpeg.tjInitCompress();
  if (encoder == NULL) return PICTURES_NO_MEMORY;
  unsigned char *made = NULL;
  unsigned long size = 0;
  int failure = jpeg.tjCompress2(
      encoder, pixels, (int)width, (int)width * channels, (int)height, channels == 1 ? TJPF_GRAY : TJPF_RGB, &made,
      &size, channels == 1 ? TJSAMP_GRAY : TJSAMP_420, quality, 0);
  jpeg.tjDestroy(encoder);
  // The library frees with its own function, the caller with pictures_free.
  pictures_status status = failure == 0 ? PICTURES_OK : PICTURES_BROKEN;
  if (status == PICTURES_OK) {
    result->bytes = malloc(size);
    if (result->bytes == NULL) {
      status = PICTURES_NO_MEMORY;
    } else {
      memcpy(result->bytes, made, size);
      result->count = size;
    }
  }
  if (made != NULL) jpeg.tjFree(made);
  return status;
}

pictures_status pictures_shrink_jpeg(
    const uint8_t *bytes, size_t count, uint32_t width, uint32_t height, int channels, int eighths, int quality,
    pictures_data *result) {
  result->bytes = NULL;
  result->count = 0;
  pthread_once(&once, load);
  if (!is_loaded) return PICTURES_LIBRARY_MISSING;
  // The sides of a JPEG have 16 bits.
  if (width == 0 || height == 0 || width > 65535 || height > 65535 || eighths < 1 || eighths > 8) {
    return PICTURES_BROKEN;
  }

  const tjscalingfactor factor = {eighths, 8};
  int scaled_width = TJSCALED((int)width, factor), scaled_height = TJSCALED((int)height, factor);
  uint8_t *pixels = calloc((size_t)scaled_width * (size_t)scaled_height, (size_t)channels);
  if (pixels == NULL) return PICTURES_NO_MEMORY;
  pictures_status status = decode(bytes, count, width, height, channels, scaled_width, scaled_height, pixels);
  if (status == PICTURES_OK) {
    status = pictures_encode_jpeg(pixels, (uint32_t)scaled_width, (uint32_t)scaled_height, channels, quality, result);
  }
  free(pixels);
  return status;
}
