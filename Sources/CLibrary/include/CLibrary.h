// Finds functions in libraries that are not linked.
#ifndef CLIBRARY_H
#define CLIBRARY_H

#include <stdbool.h>
#include <stddef.h>

// A function to look for, and where to put its address.
typedef struct {
  const char *name;
  void **address;
} library_symbol;

// Loads a library by the name of its binary interface, and finds functions in it and in the libraries it needs.
// Returns whether all are there. The library stays loaded.
bool library_load(const char *name, const library_symbol *symbols, size_t count);

// A symbol of a table: the pointer has the type of the function itself, so calls are checked by the compiler.
#define LIBRARY_SYMBOL(table, function) {#function, (void **)&table.function}
// A member of a table, typed by the declaration in the library's header.
#define LIBRARY_FUNCTION(function) __typeof__(&function) function

#endif
