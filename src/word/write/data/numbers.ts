/** How the items of lists are numbered, by depth; deeper ones begin again. `%n` is the number of the level n. */
export const NUMBERED = ['%n.', '(%n)', '%n)'] as const

export const BULLETS = ['●', '○', '■'] as const
