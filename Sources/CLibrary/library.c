#include "CLibrary.h"

#include <dlfcn.h>

bool library_load(const char *name, const library_symbol *symbols, size_t count) {
  void *handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return false;
  for (size_t index = 0; index < count; index += 1) {
    void *address = dlsym(handle, symbols[index].name);
    if (address == NULL) return false;
    *symbols[index].address = address;
  }
  return true;
}
