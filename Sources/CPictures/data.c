#include <pthread.h>
#include <stdlib.h>

#include "CPictures.h"
#include "CLibrary.h"

void pictures_free(pictures_data *data) {
  free(data->bytes);
  data->bytes = NULL;
  data->count = 0;
}

// zlib.h is not included: libpng needs zlib to run, but its header may not be there. This has been its interface since
// version 1.
static struct {
  int (*uncompress)(uint8_t *target, unsigned long *target_count, const uint8_t *source, unsigned long source_count);
} zlib;
static bool is_loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) {
  const library_symbol symbols[] = {LIBRARY_SYMBOL(zlib, uncompress)};
  is_loaded = library_load("libz.so.1", symbols, sizeof symbols / sizeof *symbols);
}

pictures_status pictures_inflate(const uint8_t *bytes, size_t count, size_t limit, pictures_data *result) {
  result->bytes = NULL;
  result->count = 0;
  pthread_once(&once, load);
  if (!is_loaded) return PICTURES_LIBRARY_MISSING;

  uint8_t *room = malloc(limit);
  if (room == NULL) return PICTURES_NO_MEMORY;
  unsigned long size = limit;
  if (zlib.uncompress(room, &size, bytes, count) != 0) {
    free(room);
    return PICTURES_BROKEN;
  }
  result->bytes = room;
  result->count = size;
  return PICTURES_OK;
}
